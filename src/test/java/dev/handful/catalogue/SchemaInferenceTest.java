package dev.handful.catalogue;

import static dev.handful.catalogue.FeedFolder.attribute;
import static dev.handful.catalogue.FeedFolder.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaInferenceTest {

  @TempDir Path folder;

  @Test
  void aFilmFeedHasGenresAsKindYearsAsNumbersAndPlotsAsDescription() {
    var loaded =
        load(
            """
            {"id": "t1", "name": "Alpha (1999)", "year": "1999", "genres": ["drama", "crime"], "director": "Jo Bell", "plot": "A quiet clerk finds a letter that was never meant for him and cannot let go.", "db_id": 77}
            {"id": "t2", "name": "Beta (2004)", "year": "2004", "genres": ["comedy"], "director": "Kim Ode", "plot": "Two sisters open a bakery opposite their father's and everything goes wrong at once.", "db_id": 78}
            """);

    var schema = loaded.catalogue().schema();
    assertThat(schema.typeAttributes()).containsExactly("genres");
    assertThat(schema.currency()).isNull();
    assertThat(schema.attribute("price")).isEmpty();
    assertThat(attribute(loaded, "year"))
        .returns(AttributeType.NUMBER, Attribute::type)
        .returns(null, Attribute::unit);
    assertThat(attribute(loaded, "director").ease()).isLessThan(0.5);
    assertThat(attribute(loaded, "db_id").show()).isFalse();
    assertThat(item(loaded, "t1").description()).startsWith("A quiet clerk");
    assertThat(item(loaded, "t1").value("year")).isEqualTo(new AttributeValue.Quantity(1999));
  }

  @Test
  void aFlatShopFeedIsMappedWithListsInOneTextPricesWithSignsAndUnitsInNames() {
    var loaded =
        load(
            """
            {"sku": "s1", "productName": "Mug", "productType": "cup", "colour": "Red, Blue", "price": "€1,299.00", "weight_g": 300, "inStock": "yes", "product_url": "https://shop.example/1", "rating": 9.0, "reviewCount": 12, "religion": "none"}
            {"sku": "s2", "productName": "Bowl", "productType": "bowl", "colour": "Blue", "price": "€9.50", "weight_g": 500, "inStock": "no", "product_url": "https://shop.example/2", "rating": 7.0, "reviewCount": 3, "religion": "none"}
            {"sku": "s3", "productName": "Plate", "productType": "plate", "colour": "Red", "price": "€4.00", "weight_g": 400, "inStock": "yes", "product_url": "https://shop.example/3", "rating": 8.0, "reviewCount": 5, "religion": "none"}
            """);

    var mug = item(loaded, "s1");
    assertThat(mug.title()).isEqualTo("Mug");
    assertThat(mug.price()).isEqualTo(new Money(129900, "EUR"));
    assertThat(mug.url()).isEqualTo("https://shop.example/1");
    assertThat(mug.availability()).isEqualTo(Availability.IN);
    assertThat(item(loaded, "s2").availability()).isEqualTo(Availability.OUT);
    assertThat(mug.rating()).isEqualTo(new Rating(4.5, 12));
    assertThat(mug.value("colour")).isEqualTo(new AttributeValue.Keywords(List.of("Red", "Blue")));
    assertThat(attribute(loaded, "weight_g"))
        .returns("gram", Attribute::unit)
        .returns("weight", Attribute::label);
    assertThat(attribute(loaded, "religion"))
        .returns(true, Attribute::protectedClass)
        .returns(false, Attribute::filter);
    assertThat(loaded.catalogue().schema().currency()).isEqualTo("EUR");
    assertThat(loaded.catalogue().schema().typeAttributes()).containsExactly("productType");
    assertThat(loaded.catalogue().schema().attributes())
        .extracting(Attribute::name)
        .contains("price", "rating", "availability");
  }

  @Test
  void aFeedInTheOwnShapeLoadsAsItIs() {
    var loaded =
        load(
            """
            {"id":"1","title":"Ridge tent","description":"Two poles, 1.74 kg.","category":["Camping","Tents"],"price":{"amount":19900,"currency":"USD"},"availability":"preorder","rating":{"value":4.5,"count":8},"group":"ridge","attributes":{"colour":"green","weight":1740,"waterproof":true},"updated":"2026-03-02T00:00:00Z"}
            {"id":"2","title":"Ridge tarp","description":"Packs to 0.5 kg.","category":["Camping","Tarps"],"price":{"amount":5900,"currency":"USD"},"availability":"in","rating":{"value":4.0,"count":2},"group":"ridge","attributes":{"colour":"grey","weight":500,"waterproof":true},"updated":"2026-03-02T00:00:00Z"}
            """);

    var tent = item(loaded, "1");
    assertThat(tent.price()).isEqualTo(new Money(19900, "USD"));
    assertThat(tent.category()).containsExactly("Camping", "Tents");
    assertThat(tent.availability()).isEqualTo(Availability.PREORDER);
    assertThat(tent.rating()).isEqualTo(new Rating(4.5, 8));
    assertThat(tent.group()).isEqualTo("ridge");
    assertThat(tent.updated()).isEqualTo("2026-03-02T00:00:00Z");
    assertThat(tent.attributes().keySet())
        .containsExactlyInAnyOrder("colour", "weight", "waterproof");
    assertThat(attribute(loaded, "weight").unit()).isEqualTo("gram");
    assertThat(attribute(loaded, "waterproof"))
        .returns(AttributeType.BOOLEAN, Attribute::type)
        .returns(0.0, Attribute::ease);
    assertThat(loaded.catalogue().schema().typeAttributes()).containsExactly("category");
    assertThat(loaded.report().warnings()).isEmpty();
  }

  @Test
  void aListOfAlternativesIsAKeywordAttributeAndAPathTheCategory() {
    var alternatives =
        load(
            """
            {"id": "1", "title": "A", "categories": ["Beds", "Sofas"]}
            {"id": "2", "title": "B", "categories": ["Sofas"]}
            {"id": "3", "title": "C", "categories": ["Chairs", "Sofas", "Beds"]}
            """);
    var path =
        load(
            """
            {"id": "1", "title": "A", "categories": ["Home", "Beds"]}
            {"id": "2", "title": "B", "categories": ["Home", "Sofas"]}
            {"id": "3", "title": "C", "categories": ["Garden", "Chairs"]}
            """);

    assertThat(alternatives.catalogue().schema().typeAttributes()).containsExactly("categories");
    assertThat(item(alternatives, "1").category()).isEmpty();
    assertThat(path.catalogue().schema().typeAttributes()).containsExactly("category");
    assertThat(item(path, "1").category()).containsExactly("Home", "Beds");
  }

  @Test
  void aPriceSignThatIsNoKnownCurrencyIsLeftOpenAndTold() {
    var loaded =
        load(
            """
            {"id": "1", "title": "A", "price": "SR 1,010", "old_price": "SR 1,200"}
            {"id": "2", "title": "B", "price": "SR 50"}
            """);

    assertThat(item(loaded, "1").price()).isEqualTo(new Money(101000, null));
    assertThat(loaded.catalogue().schema().currency()).isNull();
    assertThat(loaded.report().warnings())
        .singleElement()
        .asString()
        .contains("[SR]", "set currency:");
    assertThat(attribute(loaded, "old_price").type()).isEqualTo(AttributeType.MONEY);
  }

  private int feeds;

  private LoadedCatalogue load(String lines) {
    return new FeedFolder(folder.resolve("feed" + feeds++)).items(lines).load();
  }
}
