package dev.awaitable.change;

import static dev.awaitable.testkit.LibraryBuilder.library;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.model.Catalog;
import dev.awaitable.model.Policy;
import dev.awaitable.model.RemovedEntry;
import dev.awaitable.model.Slug;
import dev.awaitable.testkit.LibraryBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeLogTest {

  private static final Catalog CATALOG =
      LibraryBuilder.catalog(new Policy(12, 24, 60, 60), library("one").build());

  @ParameterizedTest
  @CsvSource({
    "1.9.2, 2.0.0, true",
    "v1.9, 2.0, true",
    "0.9, 1.0, true",
    "1.9, 1.10, false",
    "2.0, 1.9.5, false",
    "2025.4, 2026.1, false",
    "1.4, 2026.1, false",
    "1.4, 1990.1, false",
    "1.4, 1989.1, true",
    "1!1.0, 1!2.0, true",
    "release-1, release-2, false",
    "9999999999.1, 1.0, false"
  })
  void a_release_is_a_major_one_when_its_first_number_grows(String from, String to, boolean major) {
    assertThat(majors(released("2026-11-20", from, to))).containsExactly(major);
  }

  @Test
  void an_old_line_that_is_looked_after_makes_the_next_release_of_the_new_one_no_major_one() {
    assertThat(
            majors(
                released("2026-11-20", "2.9", "3.0"),
                released("2026-11-21", "3.0", "2.9.1"),
                released("2026-11-22", "2.9.1", "3.0.1")))
        .containsExactly(false, false, true);
  }

  @Test
  void the_newest_comes_first_with_what_the_catalog_itself_tells() {
    assertThat(ChangeLog.of(CATALOG, List.of(released("2999-01-01", "1.0", "1.1"))))
        .extracting(it -> it.change().kind())
        .containsExactly(ChangeKind.RELEASED, ChangeKind.ADDED);
  }

  @Test
  void nothing_but_a_release_is_a_major_one() {
    Change license =
        new Change(
            LocalDate.parse("2026-11-20"),
            new Slug("one"),
            ChangeKind.LICENSE_CHANGED,
            "0BSD",
            "3D-Slicer-1.0",
            null);

    assertThat(ChangeLog.of(CATALOG, List.of(license))).noneMatch(ChangeLog.Entry::major);
  }

  @Test
  void of_one_day_the_kinds_come_in_their_order_then_major_releases_then_the_entries_by_id() {
    LocalDate day = LocalDate.parse("2026-11-20");
    List<Change> observed = new ArrayList<>();
    for (String id : List.of("a", "b", "c")) {
      String to = id.equals("b") ? "2.0" : "1.1";
      observed.add(new Change(day, new Slug(id), ChangeKind.RELEASED, "1.0", to, day));
      observed.add(new Change(day, new Slug(id), ChangeKind.ARCHIVED, "active", "archived", day));
    }
    Collections.shuffle(observed, new Random(1));

    assertThat(ChangeLog.of(withRemoved("gone", day), observed))
        .extracting(it -> it.change().kind().word() + " " + it.change().id())
        .containsExactly(
            "removed gone",
            "archived a",
            "archived b",
            "archived c",
            "released b",
            "released a",
            "released c",
            "added one");
  }

  @Test
  void what_is_carried_on_within_a_day_leads_from_the_first_to_the_last() {
    Change morning = released("2026-11-20", "1.0", "1.1");
    Change evening =
        new Change(
            morning.on(),
            morning.id(),
            ChangeKind.RELEASED,
            "1.1",
            "1.2",
            LocalDate.parse("2026-11-19"));

    assertThat(morning.carriedOn(evening))
        .isEqualTo(
            new Change(
                morning.on(), morning.id(), ChangeKind.RELEASED, "1.0", "1.2", evening.day()));
  }

  private static Catalog withRemoved(String id, LocalDate on) {
    return new Catalog(
        CATALOG.head(),
        CATALOG.categories(),
        List.of(),
        List.of(),
        List.of(
            new RemovedEntry(
                new Slug(id), id, null, null, on, "Its repository is gone.", List.of())),
        List.of());
  }

  private static List<Boolean> majors(Change... changes) {
    return ChangeLog.of(CATALOG, List.of(changes)).stream()
        .filter(it -> it.change().kind() == ChangeKind.RELEASED)
        .map(ChangeLog.Entry::major)
        .toList();
  }

  private static Change released(String on, String from, String to) {
    LocalDate day = LocalDate.parse(on);
    return new Change(day, new Slug("one"), ChangeKind.RELEASED, from, to, day);
  }
}
