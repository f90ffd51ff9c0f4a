package dev.handful.ranking.recquest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.catalogue.ItemId;
import dev.handful.evaluation.BadEvaluationInput;
import dev.handful.evaluation.JsonLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The products as an operator would hand them in, with their titles and nothing else. */
public final class ProductFeed {

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Product(String id, String domain, String title) {}

  private record Line(String id, String title) {}

  private final ObjectMapper json = new ObjectMapper();
  private final List<Product> products;

  /**
   * Those of a file.
   *
   * @throws BadEvaluationInput when it cannot be read
   */
  public ProductFeed(Path items) {
    this.products = JsonLines.read(json, items, Product.class);
  }

  /**
   * Writes an items file and its catalogue.yaml.
   *
   * @param folder named as the catalogue is to be called; made when absent
   * @throws BadEvaluationInput when it cannot be written
   */
  public void write(Path folder) {
    try (InputStream schema =
        ProductFeed.class.getResourceAsStream("/ranking/recquest/catalogue.yaml")) {
      Files.createDirectories(folder);
      Files.write(folder.resolve("catalogue.yaml"), Objects.requireNonNull(schema).readAllBytes());
      var lines = new ArrayList<String>();
      for (var product : products) {
        lines.add(json.writeValueAsString(new Line(product.id(), product.title())));
      }
      Files.write(folder.resolve("items.jsonl"), lines);
    } catch (IOException e) {
      throw new BadEvaluationInput("cannot write " + folder + " (" + e.getMessage() + ")");
    }
  }

  /** The products of each domain. */
  Map<String, Set<ItemId>> domains() {
    var domains = new HashMap<String, Set<ItemId>>();
    for (var product : products) {
      domains.computeIfAbsent(product.domain(), d -> new HashSet<>()).add(new ItemId(product.id()));
    }
    return domains;
  }
}
