package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PageWeightsTest {

  private final SortedMap<String, byte[]> site = new TreeMap<>();

  @Test
  void a_page_weighs_what_it_loads_too() {
    put(
        "a/index.html",
        "<link rel=\"stylesheet\" href=\"../assets/a.css\"><script src=\"../assets/a.js\" defer>");
    site.put("assets/a.css", noise(5_000));
    site.put("assets/a.js", noise(7_000));
    site.put("assets/b.js", noise(2_000));

    PageWeights weights = weights();

    PageWeights.Page page = weights.pages().getFirst();
    assertThat(page.all() - page.own()).isBetween(12_000L, 12_200L);
    assertThat(weights.script()).isBetween(9_000L, 9_200L);
    assertThat(weights.overBudget()).isEmpty();
  }

  @Test
  void a_page_over_its_budget_is_told_but_for_the_full_index() {
    put("index.html", "<img alt=\"\" src=\"assets/a.png\">");
    put("a-z/index.html", "<img alt=\"\" src=\"../assets/a.png\">");
    site.put("assets/a.png", noise(110_000));

    assertThat(weights().overBudget())
        .singleElement()
        .asString()
        .startsWith("index.html weighs 110")
        .endsWith(" bytes compressed with all it loads, and may weigh 100000");
  }

  @Test
  void scripts_over_their_budget_are_told() {
    site.put("assets/a.js", noise(16_000));
    site.put("assets/b.js", noise(16_000));

    assertThat(weights().overBudget()).singleElement().asString().contains("scripts");
  }

  private PageWeights weights() {
    Scales scales = new Scales();
    site.forEach(scales::weigh);
    return scales.weights();
  }

  private void put(String path, String content) {
    site.put(path, content.getBytes(StandardCharsets.UTF_8));
  }

  /** What nothing can compress. */
  private static byte[] noise(int size) {
    byte[] bytes = new byte[size];
    new Random(1).nextBytes(bytes);
    return bytes;
  }
}
