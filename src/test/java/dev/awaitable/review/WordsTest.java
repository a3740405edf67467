package dev.awaitable.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "Async Redis client.,async redis client,true",
    "Async Redis client,ASYNC — Redis: client!,true",
    "'Redis client with pooling, retries, and cluster support.','A Redis client for asyncio with"
        + " pooling, retries and cluster support',true",
    "Redis client that keeps one connection per server.,Asynchronous Redis client for Python,false",
    "HTTP client,HTTP server,false",
    "Anything at all that somebody wrote,'',false",
    "'','',false",
  })
  void a_copy_is_told_from_a_likeness(String ours, String theirs, boolean copy) {
    assertThat(Words.isCopy(ours, theirs)).isEqualTo(copy);
    assertThat(Words.isCopy(theirs, ours)).isEqualTo(copy);
  }
}
