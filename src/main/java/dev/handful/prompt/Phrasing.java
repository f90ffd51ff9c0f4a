package dev.handful.prompt;

import dev.handful.catalogue.Attribute;
import dev.handful.prompt.Phrases.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which pattern phrases an attribute: its own, else the one for its adjective, else the plain one.
 *
 * @param attributes by attribute name; an attribute not named there is looked up by its label
 * @param uses names or labels of attributes that list what an item can be used for
 */
record Phrasing(
    Phrases plain, Phrases adjective, Map<String, Phrases> attributes, Set<String> uses) {

  Phrasing {
    attributes = Map.copyOf(attributes);
    uses = Set.copyOf(uses);
  }

  Phrases of(Attribute attribute) {
    var named = attributes.get(attribute.name());
    return named != null ? named : attributes.getOrDefault(attribute.label(), Phrases.NONE);
  }

  String phrase(Attribute attribute, Form form, Map<String, String> arguments) {
    var own = of(attribute);
    var all = new HashMap<String, String>(arguments);
    all.put("label", attribute.label());
    all.put("adjective", own.adjective() == null ? "" : own.adjective());
    var general = own.adjective() == null ? plain : adjective;
    var message = own.patterns().getOrDefault(form, general.patterns().get(form));
    if (message == null) {
      throw new IllegalStateException("the wording file was loaded without " + form.key());
    }
    return message.with(all);
  }
}
