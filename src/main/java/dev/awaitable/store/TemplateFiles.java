package dev.awaitable.store;

import dev.awaitable.render.Assets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Templates and assets, read once into memory from a folder or from the program's own jar. */
public final class TemplateFiles implements Assets {

  private static final String ASSETS = "assets/";

  private final Map<String, byte[]> files;

  private TemplateFiles(Map<String, byte[]> files) {
    this.files = files;
  }

  /**
   * Reads a {@code templates/} folder.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public static TemplateFiles inFolder(Path folder) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the templates in " + folder, e);
    }
    return new TemplateFiles(files);
  }

  /**
   * Reads the {@code templates/} entries of a jar.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public static TemplateFiles inJar(Path jar) {
    Map<String, byte[]> files = new TreeMap<>();
    try (JarFile open = new JarFile(jar.toFile())) {
      var entries = open.entries();
      while (entries.hasMoreElements()) {
        var entry = entries.nextElement();
        if (entry.getName().startsWith("templates/") && !entry.isDirectory()) {
          String name = entry.getName().substring("templates/".length());
          files.put(name, open.getInputStream(entry).readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the templates in " + jar, e);
    }
    return new TemplateFiles(files);
  }

  @Override
  public @Nullable String template(String path) {
    byte[] content = files.get(path);
    return content == null ? null : new String(content, StandardCharsets.UTF_8);
  }

  @Override
  public String print() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach((name, content) -> {
        digest.update((name + ' ' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
        digest.update(content);
      });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> assets = new TreeMap<>();
    files.forEach((name, content) -> {
      if (name.startsWith(ASSETS)) {
        assets.put(name.substring(ASSETS.length()), content);
      }
    });
    return assets;
  }
}
