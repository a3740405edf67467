package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours can be read, in both schemes, and the scripts stay small. */
class StyleTest {

  private static final Path ASSETS = Path.of("templates/assets");
  private static final Pattern TOKEN =
      Pattern.compile("--([a-z0-9-]+): light-dark\\(oklch\\(([^)]*)\\), oklch\\(([^)]*)\\)\\)");

  @ParameterizedTest
  @CsvSource({
    "ink, 7",
    "ink-2, 4.5",
    "accent, 4.5",
    "good, 4.5",
    "warn, 4.5",
    "bad, 4.5",
    "ink-3, 3"
  })
  void stands_out_from_the_paper(String token, double least) throws IOException {
    for (int scheme = 0; scheme < 2; scheme++) {
      for (String paper : List.of("paper", "paper-2")) {
        double one = luminance(tokens().getOrDefault(token, List.of()).get(scheme));
        double other = luminance(tokens().getOrDefault(paper, List.of()).get(scheme));
        double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        assertThat(contrast)
            .as(token + " on " + paper + (scheme == 0 ? ", light" : ", dark"))
            .isGreaterThanOrEqualTo(least);
      }
    }
  }

  /** What only one page loads is not counted. */
  @Test
  void the_scripts_of_most_pages_are_under_ten_kilobytes_compressed() throws IOException {
    SortedMap<String, byte[]> scripts = scripts();
    scripts.keySet().removeAll(List.of("check.js", "compare.js", "loop.js"));

    assertThat(packed(scripts)).isBetween(1_000, 10_000);
  }

  @Test
  void all_scripts_together_are_under_thirty_kilobytes_compressed() throws IOException {
    assertThat(packed(scripts())).isBetween(10_000, 30_000);
  }

  private static SortedMap<String, byte[]> scripts() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Path file : assets()) {
      files.put(ASSETS.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
    }
    SortedMap<String, byte[]> joined = JoinedScripts.join(files);
    joined.keySet().removeIf(it -> !it.endsWith(".js"));
    return joined;
  }

  private static int packed(SortedMap<String, byte[]> files) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      for (byte[] file : files.values()) {
        zip.write(file);
      }
    }
    return packed.size();
  }

  private static List<Path> assets() throws IOException {
    try (Stream<Path> files = Files.walk(ASSETS)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void nothing_is_fetched_from_elsewhere() throws IOException {
    for (Path file : assets()) {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      String foreign = text.replace("http://www.w3.org/2000/svg", "");
      assertThat(foreign).as(file.toString()).doesNotContain("http://", "https://", "@import");
    }
  }

  private static Map<String, List<String>> tokens() throws IOException {
    String css = Files.readString(ASSETS.resolve("site.css"), StandardCharsets.UTF_8);
    Map<String, List<String>> tokens = new java.util.HashMap<>();
    Matcher matcher = TOKEN.matcher(css);
    while (matcher.find()) {
      tokens.put(matcher.group(1), List.of(matcher.group(2), matcher.group(3)));
    }
    return tokens;
  }

  /**
   * Relative luminance as <a href="https://www.w3.org/TR/WCAG22/#dfn-relative-luminance">WCAG</a>
   * defines it, from OKLCH by way of <a
   * href="https://www.w3.org/TR/css-color-4/#color-conversion-code">linear sRGB</a>.
   */
  private static double luminance(String oklch) {
    List<Double> parts = new ArrayList<>();
    for (String part : oklch.split(" ", -1)) {
      parts.add(Double.parseDouble(part.replace("%", "")));
    }
    double lightness = parts.get(0) / 100;
    double hue = Math.toRadians(parts.get(2));
    double a = parts.get(1) * Math.cos(hue);
    double b = parts.get(1) * Math.sin(hue);
    double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    double red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
    double green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
    double blue = -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s;
    return 0.2126 * inside(red) + 0.7152 * inside(green) + 0.0722 * inside(blue);
  }

  private static double inside(double part) {
    return Math.clamp(part, 0, 1);
  }
}
