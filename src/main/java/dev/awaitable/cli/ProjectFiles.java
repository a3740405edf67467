package dev.awaitable.cli;

import dev.awaitable.audit.Project;
import dev.awaitable.audit.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** The files of a project on disk: those named, and those they include. */
final class ProjectFiles implements Sources {

  private final List<Path> named;

  ProjectFiles(List<Path> named) {
    this.named = List.copyOf(named);
  }

  /** The named files as an audit knows them. */
  List<String> names() {
    return named.stream().map(ProjectFiles::name).toList();
  }

  /** Short where the file lies below the current folder, with forward slashes. */
  static String name(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path whole = file.toAbsolutePath().normalize();
    Path shown = whole.startsWith(here) ? here.relativize(whole) : whole;
    return shown.toString().replace('\\', '/');
  }

  @Override
  public Source find(String path) {
    try {
      Path file = Path.of(path);
      if (!Files.isRegularFile(file)) {
        return new Source.Absent(Files.exists(file) ? "this is no file" : "there is no such file");
      }
      if (!names().contains(path) && !isWithin(file.toRealPath())) {
        return new Source.Absent("a link that leads out of the project is not followed");
      }
      try (InputStream in = Files.newInputStream(file)) {
        // One byte more than is read tells that there is more.
        return new Source.Found(in.readNBytes(Project.LARGEST_FILE + 1));
      }
    } catch (IOException | InvalidPathException e) {
      return new Source.Absent("the file cannot be read");
    }
  }

  private boolean isWithin(Path file) throws IOException {
    if (file.startsWith(Path.of("").toRealPath())) {
      return true;
    }
    for (Path one : named) {
      Path folder = one.toAbsolutePath().getParent();
      if (folder != null && file.startsWith(folder.toRealPath())) {
        return true;
      }
    }
    return false;
  }
}
