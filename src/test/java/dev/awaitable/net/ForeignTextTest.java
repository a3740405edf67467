package dev.awaitable.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForeignTextTest {

  @Test
  void loses_control_direction_and_hidden_characters() {
    assertThat(ForeignText.clean("a\u001b[31mb\u202ec\u200bd\u0000e\ue000", 20))
        .isEqualTo("a[31mbcde");
  }

  @Test
  void ends_up_on_one_line() {
    assertThat(ForeignText.clean("  one\r\n::error::two\tthree  ", 40))
        .isEqualTo("one ::error::two three");
  }

  @Test
  void is_cut_by_characters_and_not_through_them() {
    assertThat(ForeignText.clean("🐍🐍🐍", 3)).isEqualTo("🐍🐍🐍");
    assertThat(ForeignText.clean("🐍🐍🐍🐍", 3)).isEqualTo("🐍🐍…");
  }

  @Test
  void may_be_missing() {
    assertThat(ForeignText.clean(null, 3)).isEmpty();
  }
}
