package dev.awaitable.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.Basis;
import dev.awaitable.store.ObservationStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServicesTest {

  @Test
  void every_service_is_the_source_that_this_catalogs_data_has() {
    assertThat(new ObservationStore(Path.of("data")).read().sources())
        .filteredOn(source -> source.basis() == Basis.SERVICE)
        .isNotEmpty()
        .allSatisfy(source -> assertThat(Services.find(source.id())).contains(source));
  }

  @ParameterizedTest
  @CsvSource({
    "github.com,github",
    "gitlab.com,gitlab",
    "gitlab.gnome.org,gitlab",
    "codeberg.org,forgejo",
    "git.example.org,forgejo"
  })
  void a_forge_is_told_by_what_its_host_is_called(String host, String service) {
    assertThat(Services.ofForge(host)).isEqualTo(service);
  }
}
