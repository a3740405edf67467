package dev.awaitable.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {

  @Test
  void of_texts_with_unseen_characters_shows_each_and_means_the_same() {
    String unseen = "a\u001B\u007F\u0085\u200B\u202E\uDB40\uDC41b";

    String json = Json.object(it -> it.writeStringProperty(unseen, unseen));

    assertThat(json.codePoints().filter(c -> c != '\n' && SafeText.isUnseen(c))).isEmpty();
    assertThat(JsonMapper.shared().readTree(json).path(unseen).asString()).isEqualTo(unseen);
  }
}
