package dev.awaitable.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePathsTest {

  @ParameterizedTest
  @CsvSource({
    "requirements.txt, base.txt, base.txt",
    "requirements.txt, ./deps/base.txt, deps/base.txt",
    "deps/dev.txt, base.txt, deps/base.txt",
    "deps/dev.txt, ../base.txt, base.txt",
    "deps/dev.txt, ../../base.txt, ../base.txt",
    "../app/dev.txt, ../../x.txt, ../../x.txt",
    "/srv/app/dev.txt, ../base.txt, /srv/base.txt",
    "/dev.txt, ../../base.txt, /../../base.txt",
    "deps/dev.txt, more\\base.txt, deps/more/base.txt"
  })
  void a_path_is_taken_from_the_file_that_names_it(String from, String target, String path) {
    assertThat(FilePaths.resolve(from, target)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "base.txt, true",
    "deps/base.txt, true",
    "../base.txt, false",
    "..base.txt, true",
    "/srv/app/base.txt, true",
    "/srv/app/deps/base.txt, true",
    "/srv/application/base.txt, false",
    "/etc/passwd, false",
    "/../etc/passwd, false"
  })
  void a_project_is_where_we_are_and_where_the_named_files_are(String path, boolean within) {
    List<String> named = List.of("requirements.txt", "/srv/app/requirements.txt");
    assertThat(FilePaths.isWithin(path, named)).isEqualTo(within);
  }
}
