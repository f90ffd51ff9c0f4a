package dev.handful.importing.enrich;

import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;

/** An item with what its text bears out, without what is not about it. Pure. */
final class Enriched {

  private final TextCheck check;
  private final EnrichmentReport report;

  Enriched(TextCheck check, EnrichmentReport report) {
    this.check = check;
    this.report = report;
  }

  Item of(Item item, Enrichment answer) {
    var attributes = new LinkedHashMap<>(item.attributes());
    for (var value : answer.values()) {
      var judgement = check.judge(item, value);
      report.judged(judgement);
      if (judgement instanceof Judgement.Kept(var name, var is, var quote, var confidence)) {
        attributes.merge(name, is, Enriched::both);
      }
    }
    answer.proposed().forEach(value -> report.proposed(value.attribute()));
    var text = cleaned(item, answer);
    return new Item(
        item.id(),
        item.title(),
        text,
        item.category(),
        item.url(),
        item.image(),
        item.price(),
        item.availability(),
        item.rating(),
        item.group(),
        attributes,
        item.updated());
  }

  private static AttributeValue both(AttributeValue one, AttributeValue other) {
    if (one instanceof AttributeValue.Keywords(var first)
        && other instanceof AttributeValue.Keywords(var second)) {
      var all = new LinkedHashSet<>(first);
      all.addAll(second);
      return new AttributeValue.Keywords(new ArrayList<>(all));
    }
    return one;
  }

  /** Cutting cannot invent; but a model that would cut half of a text has not understood it. */
  private String cleaned(Item item, Enrichment answer) {
    var text = item.description();
    for (var part : answer.junk()) {
      if (TextCheck.stands(item, part)) {
        text = text.replace(part, " ");
      }
    }
    var tidy = text.replaceAll("[ \\t]{2,}", " ").strip();
    if (tidy.equals(item.description()) || tidy.length() < item.description().length() / 2) {
      return item.description();
    }
    report.cut();
    return tidy;
  }
}
