package dev.awaitable.edit;

import dev.awaitable.check.PlainAddress;
import dev.awaitable.enrich.About;
import dev.awaitable.enrich.PackageAnswer;
import dev.awaitable.enrich.RepositoryAnswer;
import dev.awaitable.enrich.RepositoryLinks;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What services told of a project that is to be added, and what can be filled in by it.
 *
 * @param repo its repository, by the name it has now; null where none is known
 * @param packageName its package; null where none is known
 * @param forge what the forge said; null where it said nothing
 * @param index what the package index said; null where it said nothing
 */
public record Facts(
    @Nullable RepoUrl repo,
    @Nullable PackageName packageName,
    @Nullable RepositoryAnswer forge,
    @Nullable PackageAnswer index) {

  /** Its name in its own spelling; empty where nothing tells. */
  public Optional<String> name() {
    if (packageName != null) {
      return Optional.of((index == null ? packageName : index.name()).value());
    }
    return Optional.ofNullable(repo).map(Facts::lastPart);
  }

  /** The last part of a repository's address. */
  public static String lastPart(RepoUrl repo) {
    return repo.path().substring(repo.path().lastIndexOf('/') + 1);
  }

  /** Everything it says of itself that may show what it is like. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    name().ifPresent(words::add);
    abouts()
        .forEach(about -> {
          if (about.summary() != null) {
            words.add(about.summary());
          }
          words.addAll(about.topics());
          words.addAll(about.needs());
        });
    return words;
  }

  /** What it says it is, in its own words, which are not ours to copy. */
  public List<String> summaries() {
    return abouts().map(About::summary).flatMap(Stream::ofNullable).distinct().toList();
  }

  /** The address of its documentation. */
  public Optional<String> docs() {
    return Stream.concat(
            abouts().map(About::docs).flatMap(Stream::ofNullable),
            abouts().map(About::homepage).flatMap(Stream::ofNullable).filter(Facts::isManual))
        .flatMap(it -> usable(it).stream())
        .findFirst();
  }

  /** The address of its own site, where that is neither its repository nor its documentation. */
  public Optional<String> homepage() {
    return abouts()
        .map(About::homepage)
        .flatMap(Stream::ofNullable)
        .filter(it -> !isManual(it))
        .flatMap(it -> usable(it).stream())
        .filter(it -> !docs().map(docs -> docs.equals(it)).orElse(false))
        .findFirst();
  }

  private static Optional<String> usable(String address) {
    return PlainAddress.web(address)
        .filter(it -> RepositoryLinks.find(it).isEmpty())
        .filter(
            it -> !it.matches("(?i)https?://(?:www\\.)?(?:github|gitlab|pypi)\\.(?:com|org)/.*"));
  }

  private static boolean isManual(String address) {
    return address
        .toLowerCase(Locale.ROOT)
        .matches("https?://(?:docs\\.[^/]+|[^/]+\\.readthedocs\\.(?:io|org))(?:/.*)?");
  }

  /** The index first: its links are set with each release. */
  private Stream<About> abouts() {
    return Stream.concat(
        Stream.ofNullable(index).map(PackageAnswer::about),
        Stream.ofNullable(forge).map(RepositoryAnswer::about));
  }
}
