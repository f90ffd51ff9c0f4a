package dev.handful.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueProfileTest {

  @TempDir Path folder;

  @Test
  void coverageAndMissingPartsAreCounted() {
    var report =
        new FeedFolder(folder)
            .items(
                """
                {"id":"a","title":"A","colour":"red","price":"9.99 EUR","description":"One."}
                {"id":"b","title":"B","colour":"blue","price":"19 EUR"}
                {"id":"c","title":"C","colour":"red"}
                {"id":"d","title":"D"}
                {"id":"d","title":"E"}
                nonsense
                """)
            .load()
            .report();

    assertThat(report.items()).isEqualTo(4);
    assertThat(report.leftOut()).isEqualTo(2);
    assertThat(report.duplicates()).isEqualTo(1);
    assertThat(coverage(report, "colour"))
        .returns(3, CatalogueProfile.Coverage::items)
        .returns(0.75, CatalogueProfile.Coverage::share)
        .returns(2, CatalogueProfile.Coverage::distinct)
        .returns(AttributeType.KEYWORD, CatalogueProfile.Coverage::type);
    assertThat(coverage(report, "price").examples()).containsExactly("9.99 EUR", "19 EUR");
    assertThat(report.profile().missing())
        .containsEntry("description", 3)
        .containsEntry("price", 2)
        .containsEntry("image", 4)
        .doesNotContainKeys("title", "id");
    assertThat(report.profile().outliers()).isEmpty();
  }

  @Test
  void aSlippedDecimalPointStandsOutAndAWideSpreadDoesNot() {
    var lines =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    "{\"id\":\"%d\",\"title\":\"Lamp %d\",\"type\":\"lamp\",\"price\":%s,\"height\":%d}"
                        .formatted(i, i, i == 7 ? "19990" : "" + (10 + 3 * i), 20 + i))
            .collect(Collectors.joining("\n"));

    var profile = new FeedFolder(folder).items(lines).load().report().profile();

    assertThat(profile.outlying()).isEqualTo(1);
    var outlier = profile.outliers().getFirst();
    assertThat(outlier.id()).isEqualTo(new ItemId("7"));
    assertThat(outlier.attribute()).isEqualTo("price");
    assertThat(outlier.kind()).isEqualTo("lamp");
    assertThat(outlier.value()).isEqualTo(19990);
    assertThat(outlier.usual()).isBetween(90.0, 110.0);
    assertThat(outlier.times()).isCloseTo(19990 / outlier.usual(), within(1e-6));
  }

  @Test
  void aPriceOfZeroAmongPricesIsAnOutlierAndACatalogueOfFreeThingsHasNone() {
    var priced = lamps(i -> i == 3 ? "0" : "" + (20 + i));
    var free = lamps(i -> i % 2 == 0 ? "0" : "" + (20 + i));

    assertThat(
            new FeedFolder(folder.resolve("a")).items(priced).load().report().profile().outliers())
        .singleElement()
        .returns(0.0, CatalogueProfile.Outlier::value)
        .returns(0.0, CatalogueProfile.Outlier::times);
    assertThat(new FeedFolder(folder.resolve("b")).items(free).load().report().profile().outliers())
        .isEmpty();
  }

  @Test
  void aReportIsPlainDataThatJsonCanSay() throws Exception {
    var report =
        new FeedFolder(folder).items(lamps(i -> i == 3 ? "0" : "" + (20 + i))).load().report();

    var json = JsonMapper.builder().addModule(new Jdk8Module()).build().valueToTree(report);

    assertThat(json.path("items").asInt()).isEqualTo(30);
    assertThat(json.at("/profile/outliers/0/id").asText()).isEqualTo("3");
    assertThat(json.at("/profile/attributes/0/type").asText()).isNotEmpty();
  }

  private static String lamps(java.util.function.IntFunction<String> price) {
    return IntStream.range(0, 30)
        .mapToObj(
            i ->
                "{\"id\":\"%d\",\"title\":\"Lamp %d\",\"price\":%s}"
                    .formatted(i, i, price.apply(i)))
        .collect(Collectors.joining("\n"));
  }

  private static CatalogueProfile.Coverage coverage(LoadReport report, String name) {
    return report.profile().attributes().stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
