package dev.awaitable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process that publishes is really killed. */
class SitePublisherKillTest {

  @TempDir Path root;
  @TempDir Path elsewhere;

  @ParameterizedTest
  @ValueSource(
      strings = {"write new.html", "move .site.site.journal", "move site", "move README.md"})
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void at_a_step_it_leaves_the_old_or_the_new_and_no_lock(String step) throws Exception {
    var place = new Place(root);
    place.publish(Place.OLD, new RealDisk());
    SortedMap<String, String> old = place.visible();

    killAt(numberOf(step), place);

    new SitePublisher().recover(place.site());
    assertThat(List.of(old, place.expected(Place.NEW, Map.of()))).contains(place.visible());
    place.publish(Place.NEW, new RealDisk());
    assertThat(place.visible()).isEqualTo(place.expected(Place.NEW, Map.of()));
    assertThat(place.leftovers()).isEmpty();
  }

  private void killAt(int step, Place place) throws IOException, InterruptedException {
    Process build =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PublishAndHang.class.getName(),
                root.toString(),
                String.valueOf(step))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var out =
        new BufferedReader(new InputStreamReader(build.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("waiting");
      assertThatThrownBy(() -> place.publish(Place.NEW, new RealDisk()))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is being written by another build");
    } finally {
      build.destroyForcibly().waitFor();
    }
  }

  /** The number of the step in an undisturbed publication over an old site. */
  private int numberOf(String step) throws IOException {
    var place = new Place(elsewhere);
    place.publish(Place.OLD, new RealDisk());
    var disk = BreakingDisk.sound();
    place.publish(Place.NEW, disk);
    int number = disk.steps().indexOf(step) + 1;
    assertThat(number).as("%s in %s", step, disk.steps()).isPositive();
    return number;
  }
}
