package dev.awaitable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitePublisherTest {

  @TempDir Path root;
  private Place place;

  @BeforeEach
  void choose_a_place() {
    place = new Place(root);
  }

  @Nested
  class Publishing {

    @Test
    void makes_the_folder_and_the_files() throws IOException {
      var done = place.publish(Place.NEW, new RealDisk());

      assertThat(place.visible()).isEqualTo(place.expected(Place.NEW, Map.of()));
      assertThat(place.leftovers()).isEmpty();
      assertThat(done).isEqualTo(new SitePublisher.Published(5, 0));
    }

    @Test
    void makes_the_folders_above_it() throws IOException {
      Path deep = root.resolve("a/b/site");

      new SitePublisher().publish(deep, Place.NEW.bytes(), Map.of());

      assertThat(deep.resolve("index.html")).hasContent("new");
    }

    @Test
    void replaces_all_and_keeps_nothing_of_the_old() throws IOException {
      place.publish(Place.OLD, new RealDisk());

      var done = place.publish(Place.NEW, new RealDisk());

      assertThat(place.visible()).isEqualTo(place.expected(Place.NEW, Map.of()));
      assertThat(place.leftovers()).isEmpty();
      assertThat(done).isEqualTo(new SitePublisher.Published(3, 2));
    }

    @Test
    void keeps_the_gitignore_of_the_folder() throws IOException {
      Files.createDirectory(place.site());
      Files.writeString(place.site().resolve(".gitignore"), "*\n");

      place.publish(Place.OLD, new RealDisk());
      place.publish(Place.NEW, new RealDisk());

      assertThat(place.visible())
          .isEqualTo(place.expected(Place.NEW, Map.of("site/.gitignore", "*\n")));
    }

    @Test
    void touches_nothing_when_nothing_differs() throws IOException {
      place.publish(Place.NEW, new RealDisk());
      Path page = place.site().resolve("index.html");
      Files.setLastModifiedTime(page, FileTime.from(Instant.EPOCH));
      var disk = BreakingDisk.sound();

      var done = place.publish(Place.NEW, disk);

      assertThat(done).isEqualTo(new SitePublisher.Published(0, 5));
      assertThat(disk.steps()).noneMatch(step -> step.startsWith("move"));
      assertThat(Files.getLastModifiedTime(page)).isEqualTo(FileTime.from(Instant.EPOCH));
    }

    @Test
    void writes_only_what_differs() throws IOException {
      place.publish(Place.OLD, new RealDisk());
      var disk = BreakingDisk.sound();

      place.publish(Place.NEW, disk);

      assertThat(disk.steps())
          .contains("link same.css", "link .awaitable", "write new.html")
          .doesNotContain("write same.css");
    }

    @Test
    void replaces_single_files_where_little_differs() throws IOException {
      place.publish(Place.NEARLY_NEW, new RealDisk());
      var disk = BreakingDisk.sound();

      var done = place.publish(Place.NEW, disk);

      assertThat(place.visible()).isEqualTo(place.expected(Place.NEW, Map.of()));
      assertThat(place.leftovers()).isEmpty();
      assertThat(done).isEqualTo(new SitePublisher.Published(2, 3));
      assertThat(disk.steps()).contains("move index.html").doesNotContain("move site");
    }

    @Test
    void repairs_what_was_changed_by_hand() throws IOException {
      place.publish(Place.NEW, new RealDisk());
      Files.writeString(place.site().resolve("index.html"), "bad");
      Files.writeString(place.site().resolve("stray.html"), "stray");

      place.publish(Place.NEW, new RealDisk());

      assertThat(place.visible()).isEqualTo(place.expected(Place.NEW, Map.of()));
    }

    @Test
    void follows_a_link_to_where_the_folder_is() throws IOException {
      Path real = Files.createDirectory(root.resolve("real"));
      Files.createSymbolicLink(place.site(), real);

      new SitePublisher().publish(place.site(), Place.NEW.bytes(), Map.of());

      assertThat(place.site()).isSymbolicLink();
      assertThat(real.resolve("index.html")).hasContent("new");
    }
  }

  @Nested
  class A_folder_that_is_not_ours {

    @Test
    void is_left_alone() throws IOException {
      Files.createDirectory(place.site());
      Files.writeString(place.site().resolve("thesis.txt"), "years of work");

      assertThatThrownBy(() -> place.publish(Place.NEW, new RealDisk()))
          .isInstanceOfSatisfying(
              StoreException.class,
              fault -> {
                assertThat(fault.title()).endsWith("site is not replaced");
                assertThat(fault.detail()).isEqualTo("it holds files that no build has written");
                assertThat(fault.hint()).startsWith("Name a new or empty folder");
              });
      assertThat(place.visible()).isEqualTo(Map.of("site/thesis.txt", "years of work"));
      assertThat(place.leftovers()).isEmpty();
    }

    @Test
    void may_be_a_file() throws IOException {
      Files.writeString(place.site(), "a file");

      assertThatThrownBy(() -> place.publish(Place.NEW, new RealDisk()))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("it is a file");
    }

    @Test
    void may_be_the_root_of_the_disk() {
      assertThatThrownBy(
              () -> new SitePublisher().publish(root.getRoot(), Place.NEW.bytes(), Map.of()))
          .isInstanceOf(StoreException.class);
    }
  }

  @Nested
  class A_path {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "../outside.html",
          "a/../../outside.html",
          "/etc/passwd",
          "a//b.html",
          "a/",
          "./a.html",
          "",
          "..",
          "C:/windows.html",
          "a\\..\\b.html",
          "a\nb.html",
          "a\u0000b.html",
          ".gitignore",
          ".awaitable"
        })
    void that_leads_elsewhere_is_refused_before_anything_is_written(String path)
        throws IOException {
      SortedMap<String, byte[]> pages = new TreeMap<>(Map.of(path, new byte[0]));

      assertThatThrownBy(() -> new SitePublisher().publish(place.site(), pages, Map.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("the page '" + path + "'");
      assertThat(place.visible()).isEmpty();
    }

    @Test
    void below_a_page_is_refused() {
      SortedMap<String, byte[]> pages =
          new TreeMap<>(Map.of("a", new byte[0], "A/b.html", new byte[0]));

      assertThatThrownBy(() -> new SitePublisher().publish(place.site(), pages, Map.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is below a page");
    }

    @Test
    void that_some_systems_cannot_tell_from_another_is_refused() {
      SortedMap<String, byte[]> pages =
          new TreeMap<>(Map.of("a.html", new byte[0], "A.html", new byte[0]));

      assertThatThrownBy(() -> new SitePublisher().publish(place.site(), pages, Map.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("only in its case");
    }

    @Test
    void of_a_further_file_inside_the_site_is_refused() {
      Map<Path, byte[]> files = Map.of(place.site().resolve("README.md"), new byte[0]);

      assertThatThrownBy(() -> new SitePublisher().publish(place.site(), Place.NEW.bytes(), files))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is not replaced: it holds ")
          .hasMessageEndingWith("README.md, which is no page of the site");
    }
  }

  @Nested
  class A_second_build_at_the_same_time {

    @Test
    void fails_at_once_and_says_so() throws IOException {
      List<StoreException> refused = new ArrayList<>();
      var first =
          new BreakingDisk(step -> {
            if (step == 8) {
              refused.add(refusal(() -> place.publish(Place.OLD, new RealDisk())));
            }
          });

      place.publish(Place.NEW, first);

      assertThat(refused).singleElement().satisfies(A_second_build_at_the_same_time::saysSo);
      assertThat(place.visible()).isEqualTo(place.expected(Place.NEW, Map.of()));
    }

    @Test
    void fails_even_if_only_the_README_is_the_same() throws IOException {
      List<StoreException> refused = new ArrayList<>();
      Map<Path, byte[]> readme = Map.of(place.readme(), "other".getBytes(StandardCharsets.UTF_8));
      var first =
          new BreakingDisk(step -> {
            if (step == 8) {
              refused.add(
                  refusal(() ->
                      new SitePublisher().publish(root.resolve("two"), Place.OLD.bytes(), readme)));
            }
          });

      place.publish(Place.NEW, first);

      assertThat(refused).singleElement().satisfies(A_second_build_at_the_same_time::saysSo);
      assertThat(place.readme()).hasContent("new README");
    }

    private static void saysSo(StoreException fault) {
      assertThat(fault.title()).endsWith("is being written by another build");
      assertThat(fault.hint()).startsWith("Wait until the other has finished");
    }

    private static StoreException refusal(Runnable build) {
      try {
        build.run();
      } catch (StoreException e) {
        return e;
      }
      throw new AssertionError("the second build was let in");
    }
  }

  @Test
  void a_disk_that_refuses_is_told_with_its_reason() {
    assertThatThrownBy(
            () -> place.publish(Place.NEW, new BreakingDisk(BreakingDisk.Fault.refuse(12))))
        .isInstanceOfSatisfying(
            StoreException.class,
            fault -> {
              assertThat(fault.title()).endsWith("site could not be written");
              assertThat(fault.detail()).isEqualTo("refused step 12");
              assertThat(fault.hint()).startsWith("What was there before is still there.");
            });
  }
}
