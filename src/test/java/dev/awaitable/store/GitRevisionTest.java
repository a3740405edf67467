package dev.awaitable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awaitable.testkit.GitRepo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitRevisionTest {

  @TempDir private Path folder;

  private GitRevision file() {
    return new GitRevision(folder.resolve("catalog.yaml"), 1000);
  }

  private static String text(GitRevision.Old old) {
    return new String(old.bytes().orElseThrow(), StandardCharsets.UTF_8);
  }

  @Test
  void a_file_is_read_as_it_was_by_any_name_of_its_commit() {
    GitRepo repo = GitRepo.in(folder);
    String first = repo.commit("catalog.yaml", "one\n");
    repo.git("tag", "v1");
    repo.commit("catalog.yaml", "two\n");
    repo.write("catalog.yaml", "three\n");
    for (String name : new String[] {first, first.substring(0, 9), "v1", "HEAD~1", "main^"}) {
      assertThat(text(file().since(name))).as(name).isEqualTo("one\n");
    }
    assertThat(text(file().since("HEAD"))).isEqualTo("two\n");
    assertThat(file().since("v1").commit()).isEqualTo(first);
  }

  @Test
  void what_others_did_since_the_histories_parted_does_not_count() {
    GitRepo repo = GitRepo.in(folder);
    String base = repo.commit("catalog.yaml", "base\n");
    repo.git("switch", "--quiet", "--create", "mine");
    repo.commit("other.txt", "mine\n");
    repo.git("switch", "--quiet", "main");
    repo.commit("catalog.yaml", "theirs\n");
    repo.git("switch", "--quiet", "mine");
    GitRevision.Old old = file().since("main");
    assertThat(text(old)).isEqualTo("base\n");
    assertThat(old.commit()).isEqualTo(base);
    assertThat(old.isFork()).isTrue();
  }

  @Test
  void histories_that_never_met_are_compared_as_they_are() {
    GitRepo repo = GitRepo.in(folder);
    repo.commit("catalog.yaml", "one\n");
    repo.git("switch", "--quiet", "--orphan", "other");
    repo.commit("catalog.yaml", "two\n");
    assertThat(text(file().since("main"))).isEqualTo("one\n");
  }

  @Test
  void a_file_that_was_not_there_yet_was_nothing() {
    GitRepo repo = GitRepo.in(folder);
    repo.commit("other.txt", "x");
    assertThat(file().since("main").bytes()).isEmpty();
  }

  @Test
  void a_file_that_was_there_and_is_missing_here_as_in_a_partial_clone_is_not_taken_for_none()
      throws IOException {
    GitRepo repo = GitRepo.in(folder);
    repo.commit("catalog.yaml", "one\n");
    String content = repo.git("rev-parse", "HEAD:catalog.yaml").strip();
    repo.commit("catalog.yaml", "two\n");
    Path objects = folder.resolve(".git/objects");
    Files.delete(objects.resolve(content.substring(0, 2)).resolve(content.substring(2)));
    assertThatThrownBy(() -> file().since("HEAD~1"))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("git cannot show catalog.yaml of ")
        .satisfies(e -> assertThat(((StoreException) e).hint()).contains("partial clone"));
  }

  @Test
  void a_folder_that_is_missing_here_is_told_as_well() throws IOException {
    GitRepo repo = GitRepo.in(folder);
    Files.createDirectory(folder.resolve("list"));
    repo.commit("list/catalog.yaml", "one\n");
    String tree = repo.git("rev-parse", "HEAD:list").strip();
    repo.commit("list/catalog.yaml", "two\n");
    Path objects = folder.resolve(".git/objects");
    Files.delete(objects.resolve(tree.substring(0, 2)).resolve(tree.substring(2)));
    GitRevision below = new GitRevision(folder.resolve("list/catalog.yaml"), 1000);
    assertThatThrownBy(() -> below.since("HEAD~1"))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("git cannot show catalog.yaml of ");
  }

  @Test
  void a_folder_that_was_not_there_yet_held_no_file() throws IOException {
    GitRepo repo = GitRepo.in(folder);
    repo.commit("other.txt", "x");
    Files.createDirectory(folder.resolve("list"));
    GitRevision below = new GitRevision(folder.resolve("list/catalog.yaml"), 1000);
    assertThat(below.since("HEAD").bytes()).isEmpty();
  }

  @Test
  void a_folder_below_the_top_is_no_hindrance() throws IOException {
    GitRepo repo = GitRepo.in(folder);
    Files.createDirectory(folder.resolve("list"));
    repo.commit("list/catalog.yaml", "below\n");
    GitRevision below = new GitRevision(folder.resolve("list/catalog.yaml"), 1000);
    assertThat(text(below.since("HEAD"))).isEqualTo("below\n");
  }

  @Test
  void of_a_file_that_is_too_large_only_so_much_is_read() {
    GitRepo repo = GitRepo.in(folder);
    repo.commit("catalog.yaml", "x".repeat(2_000_000));
    assertThat(file().since("HEAD").bytes().orElseThrow()).hasSize(1001);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-h",
        "--upload-pack=x",
        "main..other",
        "main:catalog.yaml",
        "a b",
        "a\nb",
        ":/x",
        "$(x)"
      })
  void what_could_be_an_option_or_a_path_is_refused(String revision) {
    GitRepo.in(folder).commit("catalog.yaml", "x");
    assertThatThrownBy(() -> file().since(revision))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("that is no revision");
  }

  @Test
  void a_revision_that_is_not_there_is_told() {
    GitRepo.in(folder).commit("catalog.yaml", "x");
    assertThatThrownBy(() -> file().since("nowhere"))
        .hasMessage("there is no revision 'nowhere' here: git does not know it")
        .satisfies(e -> assertThat(((StoreException) e).hint()).contains("git fetch"));
  }

  @Test
  void a_shallow_clone_is_told(@TempDir Path clone) {
    GitRepo repo = GitRepo.in(folder);
    String first = repo.commit("catalog.yaml", "one");
    repo.commit("catalog.yaml", "two");
    repo.git("clone", "--quiet", "--depth=1", "file://" + folder, clone.resolve("c").toString());
    GitRevision shallow = new GitRevision(clone.resolve("c/catalog.yaml"), 1000);
    assertThatThrownBy(() -> shallow.since(first))
        .hasMessageContaining("this clone is shallow")
        .satisfies(e -> assertThat(((StoreException) e).hint()).contains("--unshallow"));
  }

  @Test
  void a_folder_without_a_repository_is_told() {
    assertThatThrownBy(() -> file().since("main"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is in no git repository");
  }

  @Test
  void a_repository_of_somebody_else_is_told_with_the_way_to_trust_it(@TempDir Path bin)
      throws IOException {
    Path git = bin.resolve("git");
    Files.writeString(git, "#!/bin/sh\necho 'fatal: detected dubious ownership' >&2\nexit 128\n");
    assertThat(git.toFile().setExecutable(true)).isTrue();
    GitRevision strange = new GitRevision(folder.resolve("catalog.yaml"), 10, git.toString());
    assertThatThrownBy(() -> strange.since("main"))
        .isInstanceOf(StoreException.class)
        .hasMessageEndingWith(": fatal: detected dubious ownership")
        .satisfies(
            e -> assertThat(((StoreException) e).hint()).contains("git -C " + folder + " status"));
  }

  @Test
  void a_machine_without_git_is_told() {
    GitRevision none = new GitRevision(folder.resolve("catalog.yaml"), 10, "no-such-git");
    assertThatThrownBy(() -> none.since("main"))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("git cannot be run");
  }
}
