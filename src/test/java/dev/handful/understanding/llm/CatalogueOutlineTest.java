package dev.handful.understanding.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.language.Words;
import dev.handful.understanding.local.Shops;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueOutlineTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Map<String, Object> outline(String shop) {
    var snapshot = Shops.snapshot(shop);
    return CatalogueOutline.of(snapshot, new AttributeNames(snapshot, new Words()).open());
  }

  @ParameterizedTest
  @ValueSource(strings = {"home", "northlight", "films", "ikea"})
  void isBoundedAndTheSameEveryTime(String shop) throws JsonProcessingException {
    assumeTrue(!shop.equals("ikea") || Files.exists(Shops.IKEA), "needs the furniture data");

    var written = JSON.writeValueAsString(outline(shop));

    assertThat(written).hasSizeLessThan(8_000);
    assertThat(JSON.writeValueAsString(outline(shop))).isEqualTo(written);
    System.out.printf("%-12s outline %d characters%n", shop, written.length());
  }

  @Test
  void tellsTypesUnitsAndTheMostFrequentValues() throws JsonProcessingException {
    var attributes = (List<?>) outline("films").get("attributes");

    var written = attributes.stream().map(Object::toString).toList();
    assertThat(written).anyMatch(a -> a.contains("name=genre") && a.contains("drama"));
    assertThat(written).anyMatch(a -> a.contains("name=runtime") && a.contains("unit=minute"));
    assertThat(written).anyMatch(a -> a.contains("name=cast") && a.contains("more="));
  }
}
