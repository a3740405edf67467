package dev.awaitable.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.store.BreakingDisk.Fault;
import dev.awaitable.store.BreakingDisk.Killed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever breaks wherever: the old state or the new one, never a mix. */
class SitePublisherFaultsTest {

  @TempDir Path root;

  /** What is there before. */
  enum Before {
    NOTHING {
      @Override
      void prepare(Place place) {}
    },
    A_FRESH_CLONE {
      @Override
      void prepare(Place place) throws IOException {
        Files.createDirectory(place.site());
        Files.writeString(place.site().resolve(".gitignore"), "*\n");
        Files.writeString(place.readme(), "written by hand");
      }
    },
    AN_OLD_SITE {
      @Override
      void prepare(Place place) throws IOException {
        A_FRESH_CLONE.prepare(place);
        place.publish(Place.OLD, BreakingDisk.sound());
      }
    },
    A_SITE_THAT_IS_NEARLY_NEW {
      @Override
      void prepare(Place place) throws IOException {
        A_FRESH_CLONE.prepare(place);
        place.publish(Place.NEARLY_NEW, BreakingDisk.sound());
      }
    };

    abstract void prepare(Place place) throws IOException;

    Map<String, String> kept() {
      return this == NOTHING ? Map.of() : Map.of("site/.gitignore", "*\n");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_refused_step_leaves_the_old_state_or_does_not_matter(Before before) throws IOException {
    int steps = steps(before).size();
    for (int step = 1; step <= steps; step++) {
      Trial trial = new Trial(before, "refuse " + step);
      boolean published = trial.isPublished(Fault.refuse(step));

      assertThat(trial.place.visible())
          .as("refused at step %d", step)
          .isEqualTo(published ? trial.wanted : trial.old);
      trial.theNextBuildSucceeds();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_refused_rename_leaves_nothing_beside_the_old_state(Before before) throws IOException {
    List<String> steps = steps(before);
    for (int step = 1; step <= steps.size(); step++) {
      if (steps.get(step - 1).startsWith("move")) {
        Trial trial = new Trial(before, "refuse " + step);

        assertThat(trial.isPublished(Fault.refuse(step))).as(trial.name).isFalse();
        assertThat(trial.place.leftovers()).as(trial.name).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_disk_that_fails_for_good_leaves_what_can_be_put_right(Before before) throws IOException {
    everyStepIsRecovered(before, Fault::refuseFrom);
  }

  @ParameterizedTest
  @EnumSource
  void a_kill_leaves_what_can_be_put_right(Before before) throws IOException {
    everyStepIsRecovered(before, Fault::kill);
  }

  @ParameterizedTest
  @EnumSource(names = {"NOTHING", "AN_OLD_SITE", "A_SITE_THAT_IS_NEARLY_NEW"})
  void a_kill_on_the_way_back_leaves_what_can_be_put_right(Before before) throws IOException {
    for (int refused : turningPoints(before)) {
      boolean killed = true;
      for (int at = refused + 1; killed; at++) {
        var trial = new Trial(before, "%d, %d".formatted(refused, at));
        killed = trial.isKilled(trial.publishing(Fault.refuseThenKill(refused, at)));
        trial.isOldOrNewAfterRecovery();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NOTHING", "AN_OLD_SITE", "A_SITE_THAT_IS_NEARLY_NEW"})
  void a_kill_while_recovering_leaves_what_can_be_put_right(Before before) throws IOException {
    for (int first : turningPoints(before)) {
      boolean killed = true;
      for (int second = 1; killed; second++) {
        var trial = new Trial(before, "%d, %d".formatted(first, second));
        var recovering = new SitePublisher(new BreakingDisk(Fault.kill(second)));
        assertThat(trial.isKilled(trial.publishing(Fault.kill(first)))).isTrue();
        killed = trial.isKilled(() -> recovering.recover(trial.place.site()));
        trial.isOldOrNewAfterRecovery();
      }
    }
  }

  private void everyStepIsRecovered(Before before, IntFunction<Fault> fault) throws IOException {
    int steps = steps(before).size();
    for (int step = 1; step <= steps; step++) {
      isRecovered(before, fault.apply(step), "step " + step);
    }
  }

  private void isRecovered(Before before, Fault fault, String name) throws IOException {
    var trial = new Trial(before, name);
    trial.isKilled(trial.publishing(fault));
    trial.isOldOrNewAfterRecovery();
    trial.theNextBuildSucceeds();
  }

  /** The steps of an undisturbed publication. */
  private List<String> steps(Before before) throws IOException {
    var trial = new Trial(before, "undisturbed");
    var disk = BreakingDisk.sound();
    trial.place.publish(Place.NEW, disk);
    return disk.steps();
  }

  /** The numbers of the steps that change what a recovery finds: renames, and the journal's end. */
  private List<Integer> turningPoints(Before before) throws IOException {
    List<String> steps = steps(before);
    List<Integer> points =
        IntStream.range(0, steps.size())
            .filter(i ->
                steps.get(i).startsWith("move")
                    || i == steps.lastIndexOf("delete .site.site.journal"))
            .mapToObj(i -> i + 1)
            .toList();
    assertThat(points).as("%s", steps).hasSizeGreaterThan(3);
    return points;
  }

  /** One publication in a folder of its own. */
  private final class Trial {
    private final String name;
    private final Place place;
    private final SortedMap<String, String> old;
    private final SortedMap<String, String> wanted;

    Trial(Before before, String name) throws IOException {
      this.name = name;
      place = new Place(Files.createTempDirectory(root, "trial"));
      before.prepare(place);
      old = place.visible();
      wanted = place.expected(Place.NEW, before.kept());
    }

    Runnable publishing(Fault fault) {
      return () -> place.publish(Place.NEW, new BreakingDisk(fault));
    }

    boolean isPublished(Fault fault) {
      try {
        publishing(fault).run();
        return true;
      } catch (StoreException | Killed e) {
        return false;
      }
    }

    boolean isKilled(Runnable work) {
      try {
        work.run();
        return false;
      } catch (StoreException e) {
        return false;
      } catch (Killed e) {
        return true;
      }
    }

    void isOldOrNewAfterRecovery() throws IOException {
      new SitePublisher(BreakingDisk.sound()).recover(place.site());

      assertThat(List.of(old, wanted)).as(name).contains(place.visible());
    }

    void theNextBuildSucceeds() {
      place.publish(Place.NEW, BreakingDisk.sound());
      try {
        assertThat(place.visible()).as(name).isEqualTo(wanted);
        assertThat(place.leftovers()).as(name).isEmpty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
