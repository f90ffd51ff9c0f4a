package dev.handful.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadWordTest {

  @ParameterizedTest
  @CsvSource({
    "laptop table, laptop, true",
    "bed tent with curtain, curtain, true",
    "children's tent, tent, false",
    "storage bench, bench, false",
    "corner workstation, workstation, false",
    "table, laptop, false",
    "with, with, false",
  })
  void a_name_only_mentions_what_is_not_its_head(String name, String sought, boolean mentions) {
    assertThat(HeadWord.onlyMentions(name, sought)).isEqualTo(mentions);
  }
}
