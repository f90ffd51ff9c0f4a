package dev.handful.index;

import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.PolicyText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The short texts of a catalogue that are embedded besides its items; the keys of TextVectors. */
public final class OwnTexts {

  private static final List<String> THINGS = read();

  private OwnTexts() {}

  /** Every text. */
  public static Set<String> of(Catalogue catalogue) {
    var texts = new LinkedHashSet<String>();
    catalogue.schema().typeAttributes().forEach(name -> texts.addAll(kinds(catalogue, name)));
    catalogue.policies().forEach(policy -> texts.add(of(policy)));
    texts.addAll(THINGS);
    return texts;
  }

  /** Broad kinds of things that any shop may sell, whether this one does or not. */
  public static List<String> things() {
    return THINGS;
  }

  private static List<String> read() {
    try (var file = OwnTexts.class.getResourceAsStream("/index/things.en.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The values that items have in a type attribute. */
  public static Set<String> kinds(Catalogue catalogue, String attribute) {
    var kinds = new LinkedHashSet<String>();
    for (Item item : catalogue.items().values()) {
      if (item.value(attribute) instanceof AttributeValue.Keywords(var values)) {
        kinds.addAll(values);
      }
    }
    return kinds;
  }

  /** What is embedded of a policy. */
  public static String of(PolicyText policy) {
    return policy.title() + ". " + policy.text();
  }
}
