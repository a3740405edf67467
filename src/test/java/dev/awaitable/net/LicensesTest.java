package dev.awaitable.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicensesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"MIT", "BSD-3-Clause", "MIT OR (Apache-2.0 AND 0BSD)", "GPL-3.0-or-later WITH x"})
  void shows_ids_and_expressions(String told) {
    assertThat(Licenses.spdx(told)).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOASSERTION", "", "MIT License", "<b>MIT</b>", "MIT AND", "MIT, BSD"})
  void shows_nothing_else(String told) {
    assertThat(Licenses.spdx(told)).isNull();
  }

  @Test
  void knows_gitlabs_keys() {
    assertThat(Licenses.ofGitLab("apache-2.0")).isEqualTo("Apache-2.0");
    assertThat(Licenses.ofGitLab("other")).isNull();
    assertThat(Licenses.ofGitLab(null)).isNull();
  }
}
