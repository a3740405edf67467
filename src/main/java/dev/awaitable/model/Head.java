package dev.awaitable.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of the catalog file.
 *
 * @param title the catalog's name
 * @param tagline what it is, in one sentence
 * @param site the address it is published at, where that is fixed; ends with a slash
 * @param repository the repository the catalog is kept in, where that is fixed
 * @param policy the numbers it is judged by
 * @param vocabulary what the words of the closed lists mean
 * @param systems the external systems, alphabetically
 */
public record Head(
    String title,
    String tagline,
    @Nullable WebUrl site,
    @Nullable RepoUrl repository,
    Policy policy,
    Vocabulary vocabulary,
    List<ExternalSystem> systems) {

  /** Copies the list. */
  public Head {
    systems = List.copyOf(systems);
  }
}
