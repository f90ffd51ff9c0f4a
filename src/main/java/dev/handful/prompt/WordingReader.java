package dev.handful.prompt;

import com.ibm.icu.util.ULocale;
import dev.handful.prompt.Phrases.Form;
import dev.handful.prompt.YamlValue.Items;
import dev.handful.prompt.YamlValue.Section;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** From {@code wording.<locale>.yaml} to {@link Wording}: every key and pattern is checked here. */
final class WordingReader {

  /** Longest text of one alternative: what is read aloud must be short. */
  static final int MAX_LENGTH = 200;

  private static final Set<String> PHRASE_ARGUMENTS =
      Set.of("label", "adjective", "value", "low", "high", "what", "subject");

  private final ULocale locale;

  private WordingReader(ULocale locale) {
    this.locale = locale;
  }

  static Wording read(Section file, Locale locale) {
    var reader = new WordingReader(ULocale.forLocale(locale));
    var top = new SectionReader(file);
    var messages = top.section("messages");
    var phrasing = top.section("phrasing");
    var plain = reader.complete(phrasing.section("plain"));
    var adjective = reader.complete(phrasing.section("adjective"));
    phrasing.done();
    var attributes =
        top.entries("attributes", value -> reader.phrases(SectionReader.section(value), false));
    var uses = Set.copyOf(top.texts("uses"));
    top.done();
    var texts = new EnumMap<Say, List<Message>>(Say.class);
    reader.flatten(file.entries().get("messages"), "", texts);
    for (var say : Say.values()) {
      if (!texts.containsKey(say)) {
        throw messages.place().problem("lacks the message '" + say.key() + "'; add it");
      }
    }
    return new IcuWording(
        texts, new Phrasing(plain, adjective, attributes, uses), new Numbers(reader.locale));
  }

  private void flatten(YamlValue value, String key, Map<Say, List<Message>> into) {
    if (value instanceof Section(var place, var entries)) {
      entries.forEach(
          (name, entry) -> flatten(entry, key.isEmpty() ? name : key + "." + name, into));
      return;
    }
    var say = Say.byKey().get(key);
    if (say == null) {
      throw value.place().problem("is not a message that Handful says; remove it");
    }
    var alternatives = value instanceof Items(var place, var values) ? values : List.of(value);
    if (alternatives.isEmpty()) {
      throw value.place().problem("needs at least one text");
    }
    alternatives.forEach(one -> checkProof(say, one));
    into.put(say, alternatives.stream().map(one -> message(one, say.arguments())).toList());
  }

  private Message message(YamlValue value, Set<String> arguments) {
    var text = SectionReader.text(value);
    if (text.length() > MAX_LENGTH) {
      throw value
          .place()
          .problem("has " + text.length() + " characters; keep it under " + MAX_LENGTH);
    }
    return Message.of(value.place(), text, arguments, locale);
  }

  /** A reason that does not show the value it is about would be dropped as unproven. */
  private static void checkProof(Say say, YamlValue value) {
    var shown = Set.of("has", "value", "values", "what", "quote", "count");
    if (say.key().startsWith("reason.")
        && shown.stream().noneMatch(name -> SectionReader.text(value).contains("{" + name))) {
      throw value.place().problem("must show the value it is about, for example {has}");
    }
  }

  private Phrases complete(SectionReader in) {
    return phrases(in, true);
  }

  private Phrases phrases(SectionReader in, boolean complete) {
    var patterns = new EnumMap<Form, Message>(Form.class);
    for (var form : Form.values()) {
      var text = complete ? in.text(form.key()) : in.textOrNull(form.key());
      if (text != null) {
        patterns.put(form, Message.of(in.place(), text, PHRASE_ARGUMENTS, locale));
      }
    }
    var values = in.sectionOrNull("values");
    var phrases =
        new Phrases(
            in.textOrNull("adjective"),
            in.textOrNull("lower"),
            in.textOrNull("higher"),
            in.textOrNull("least"),
            in.textOrNull("most"),
            in.textOrNull("question"),
            values == null ? Map.of() : names(values),
            new HashMap<>(patterns));
    in.done();
    return phrases;
  }

  private static Map<String, String> names(SectionReader in) {
    var names = new LinkedHashMap<String, String>();
    in.keys().forEach(key -> names.put(key, in.text(key)));
    return names;
  }
}
