package dev.awaitable.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditorTest {

  private static Report audit(Map<String, String> files) {
    Project project =
        Project.read(
            List.of("requirements.txt"),
            path ->
                new Sources.Source.Found(
                    files.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8)));
    return new Auditor(Map.of()).audit(project);
  }

  @Test
  void a_package_is_called_as_the_line_that_asks_for_it_spells_it() {
    Report report =
        audit(
            Map.of(
                "requirements.txt", "-c limits.txt\n-r base.txt\n",
                "limits.txt", "SQLALCHEMY<2\nredis<5\n",
                "base.txt", "SQL.Alchemy\nsql-alchemy\nSQLAlchemy\nsqlalchemy\n"));

    assertThat(report.findings())
        .extracting(Finding::name)
        .containsExactly("SQL.Alchemy", "SQLAlchemy");
    assertThat(report.findings().getLast().mentions())
        .extracting(Requirement::name)
        .containsExactly("SQLALCHEMY", "SQLAlchemy", "sqlalchemy");
  }
}
