package dev.awaitable.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.model.RepoUrl;
import dev.awaitable.testkit.Seeds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RepositoryNamesTest {

  @ParameterizedTest
  @CsvSource({
    "a > b, a, b",
    "a > b, b, b",
    "a > b, c, c",
    "a > b; b > c, a, c",
    "b > a; a > c; c > a, b, a",
    "c > b; b > d; d > c, d, b",
    "c > b; b > c, a, a",
  })
  void the_newest_name_is_the_end_of_the_way_or_the_first_of_the_ring_that_it_ends_in(
      String renames, String name, String newest) {
    RepositoryNames names =
        new RepositoryNames(
            Stream.of(renames.split("; ", -1))
                .map(it -> it.split(" > ", -1))
                .map(it -> rename(it[0], it[1]))
                .toList());

    assertThat(names.newestKey(repo(name))).isEqualTo("github.com/owner/" + newest);
  }

  @Test
  void letter_case_makes_no_other_name() {
    var names = new RepositoryNames(List.of(rename("A", "B"), rename("b", "C")));

    assertThat(names.newestKey(repo("a"))).isEqualTo("github.com/owner/c");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void names_meet_just_where_renames_join_them(long seed) {
    Random random = new Random(seed);
    List<String> all = IntStream.range(0, 8).mapToObj(it -> "n" + it).toList();
    List<Rename> renames = new ArrayList<>();
    for (String name : all) {
      if (random.nextInt(3) > 0) {
        renames.add(rename(name, all.get(random.nextInt(all.size()))));
      }
    }
    RepositoryNames names = new RepositoryNames(renames);

    for (String name : all) {
      Set<String> joined = joinedWith(name, renames);
      assertThat(all)
          .filteredOn(it -> names.newestKey(repo(it)).equals(names.newestKey(repo(name))))
          .as("the names of %s after %s", name, renames)
          .containsExactlyInAnyOrderElementsOf(joined);
      assertThat(joined).contains(names.newestKey(repo(name)).replace("github.com/owner/", ""));
    }
  }

  static LongStream seeds() {
    return Seeds.upTo(50);
  }

  private static Set<String> joinedWith(String name, List<Rename> renames) {
    Set<String> joined = new HashSet<>(Set.of(name));
    for (int i = 0; i < renames.size(); i++) {
      for (Rename rename : renames) {
        String from = rename.from().path().replace("owner/", "");
        String to = rename.to().path().replace("owner/", "");
        if (joined.contains(from) || joined.contains(to)) {
          joined.addAll(List.of(from, to));
        }
      }
    }
    return joined;
  }

  private static Rename rename(String from, String to) {
    return new Rename(repo(from), repo(to), "github");
  }

  private static RepoUrl repo(String name) {
    return new RepoUrl("github.com", "owner/" + name);
  }
}
