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

  /** What two dots lead up to from a folder does not lie in it, although its path begins so. */
  @ParameterizedTest
  @CsvSource({
    "../requirements.txt, ../base.txt, true",
    "../requirements.txt, ../deps/base.txt, true",
    "../requirements.txt, ../..base.txt, true",
    "../requirements.txt, .., false",
    "../requirements.txt, ../.., false",
    "../requirements.txt, ../../base.txt, false",
    "../requirements.txt, ../../../base.txt, false",
    "../../requirements.txt, ../base.txt, false",
    "../../requirements.txt, ../../base.txt, true",
    "../app/requirements.txt, ../app/base.txt, true",
    "../app/requirements.txt, ../base.txt, false",
    "/requirements.txt, /etc/base.txt, true",
    "/requirements.txt, /../etc/base.txt, false",
    "requirements.txt, .., false"
  })
  void a_folder_above_holds_what_lies_below_it_and_no_more(
      String named, String path, boolean within) {
    assertThat(FilePaths.isWithin(path, List.of(named))).isEqualTo(within);
  }

  @ParameterizedTest
  @CsvSource({
    "base.txt, false",
    "../base.txt, false",
    "deps/base.txt, false",
    "deps/, false",
    "base.txt~, false",
    "/srv/base.txt, true",
    "~/base.txt, true",
    "C:\\base.txt, true",
    "c:/base.txt, true",
    "\\srv\\base.txt, true",
    "\\\\server\\share\\base.txt, true"
  })
  void a_path_that_does_not_begin_where_we_are_is_absolute(String path, boolean absolute) {
    assertThat(FilePaths.isAbsolute(path)).isEqualTo(absolute);
  }

  @ParameterizedTest
  @CsvSource({
    "base.txt, false",
    "file/base.txt, false",
    "base-file:, false",
    "https://example.org/base.txt, true",
    "file:base.txt, true",
    "file:///srv/base.txt, true"
  })
  void a_path_with_a_scheme_is_an_address(String path, boolean address) {
    assertThat(FilePaths.isAddress(path)).isEqualTo(address);
  }
}
