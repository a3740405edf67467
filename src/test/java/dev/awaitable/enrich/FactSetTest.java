package dev.awaitable.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awaitable.model.RepoUrl;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactSetTest {

  private static final FactSet EMPTY =
      FactSet.of(new RepoUrl("github.com", "o/n"), LocalDate.of(2026, 10, 4), "somebody");

  @Test
  void answers_what_was_said_and_null_for_the_rest() {
    FactSet set = EMPTY.with(FactKey.STARS, 5).with(FactKey.CLASSIFIERS, List.of("a", "b"));

    assertThat(set.get(FactKey.STARS)).isEqualTo(5);
    assertThat(set.get(FactKey.CLASSIFIERS)).containsExactly("a", "b");
    assertThat(set.get(FactKey.NOTICE)).isNull();
    assertThat(set.has(FactKey.STARS)).isTrue();
    assertThat(EMPTY.has(FactKey.STARS)).isFalse();
  }

  @Test
  void refuses_a_value_of_the_wrong_type() {
    assertThatThrownBy(
            () -> new FactSet(EMPTY.repo(), EMPTY.seen(), "x", Map.of(FactKey.STARS, "5")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'5' is no answer to 'stars'");
  }

  @Test
  void refuses_what_no_source_can_mean() {
    assertThatThrownBy(() -> EMPTY.with(FactKey.STARS, -1)).hasMessageContaining("stars");
    assertThatThrownBy(() -> EMPTY.with(FactKey.NOTICE, "")).hasMessageContaining("notice");
    assertThatThrownBy(() -> EMPTY.with(FactKey.CLASSIFIERS, List.of()))
        .hasMessageContaining("classifiers");
    assertThatThrownBy(() -> EMPTY.with(FactKey.CLASSIFIERS, List.of("a", "")))
        .hasMessageContaining("classifiers");
    assertThatThrownBy(() -> EMPTY.with(FactKey.MONTHLY_DOWNLOADS, -1L))
        .hasMessageContaining("monthly_downloads");
  }

  @Test
  void none_is_a_count_like_any_other() {
    assertThat(EMPTY.with(FactKey.STARS, 0).get(FactKey.STARS)).isZero();
    assertThat(EMPTY.with(FactKey.MONTHLY_DOWNLOADS, 0L).get(FactKey.MONTHLY_DOWNLOADS)).isZero();
  }

  @Test
  void every_key_is_known_by_its_word() {
    assertThat(FactKey.ALL).doesNotHaveDuplicates();
    for (FactKey<?> key : FactKey.ALL) {
      assertThat(FactKey.parse(key.word())).contains(key);
    }
    assertThat(FactKey.parse("starz")).isEmpty();
  }
}
