package dev.awaitable.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class FileWatchTest {

  @TempDir Path folder;

  @Test
  void files_that_came_went_or_changed_are_told_at_any_depth_and_others_are_not()
      throws IOException, InterruptedException {
    Path catalog = written("catalog.yaml", "one");
    Path page = written("templates/parts/page.ftlh", "one");
    Path gone = written("templates/gone.ftlh", "one");
    written("data/pending/000001", "one");
    List<Path> watched = List.of(catalog, folder.resolve("templates"), folder.resolve("data"));
    try (FileWatch watch = new FileWatch(watched, Set.of(folder.resolve("data/pending")))) {
      written("catalog.yaml", "changed");
      written("templates/parts/page.ftlh", "changed");
      written("data/pending/000002", "not looked at");
      written("README.md", "not watched");
      Path fresh = written("templates/new/fresh.ftlh", "new");
      Files.delete(gone);

      assertThat(watch.await()).containsExactlyInAnyOrder(catalog, page, gone, fresh);
    }
  }

  @Test
  void a_change_of_what_links_lead_to_is_a_change_under_their_names()
      throws IOException, InterruptedException {
    written("elsewhere/catalog.yaml", "one");
    written("elsewhere/templates/page.ftlh", "one");
    Path file =
        Files.createSymbolicLink(
            folder.resolve("catalog.yaml"), folder.resolve("elsewhere/catalog.yaml"));
    Path templates =
        Files.createSymbolicLink(
            folder.resolve("templates"), folder.resolve("elsewhere/templates"));
    try (FileWatch watch = new FileWatch(List.of(file, templates), Set.of())) {
      written("elsewhere/catalog.yaml", "changed");
      written("elsewhere/templates/page.ftlh", "changed");

      assertThat(watch.await()).containsExactlyInAnyOrder(file, templates.resolve("page.ftlh"));
    }
  }

  @Test
  void a_link_back_to_its_own_folder_or_to_nothing_is_no_hindrance()
      throws IOException, InterruptedException {
    Path page = written("templates/page.ftlh", "one");
    Path templates = folder.resolve("templates");
    Files.createSymbolicLink(templates.resolve("again"), templates);
    Files.createSymbolicLink(templates.resolve("nothing"), folder.resolve("nowhere"));
    try (FileWatch watch = new FileWatch(List.of(templates), Set.of())) {
      written("templates/page.ftlh", "changed");

      assertThat(watch.await()).containsExactly(page);
    }
  }

  private Path written(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
