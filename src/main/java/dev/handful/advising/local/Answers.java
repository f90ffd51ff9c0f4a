package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.prompt.Say;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Answers from data; where there is none, "the catalogue does not say" (C16). */
final class Answers {

  private static final int MOST_FACTS = 4;
  private static final int LONGEST_PASSAGE = 240;

  private final Writing writing;
  private final Quotes quotes;
  private final Versions versions;
  private final AskedWords asked;

  Answers(Writing writing, Quotes quotes) {
    this.writing = writing;
    this.quotes = quotes;
    this.versions = new Versions(writing);
    this.asked = new AskedWords(writing);
  }

  /** One sentence for several items asked the same: "Weight: the first one 110 g, ..." */
  String items(List<Goal.AnswerItem> goals) {
    var first = goals.getFirst();
    var attribute =
        first.attribute() == null ? null : writing.attribute(first.attribute()).orElse(null);
    if (goals.size() < 2 || attribute == null) {
      return goals.stream().map(this::item).distinct().collect(Collectors.joining(" "));
    }
    var told = new LinkedHashMap<String, List<String>>();
    for (var goal : goals) {
      writing
          .item(goal.item())
          .filter(item -> Writing.value(item, attribute) != null)
          .ifPresent(
              item ->
                  told.computeIfAbsent(said(attribute, item), value -> new ArrayList<>())
                      .add(writing.subject(item)));
    }
    if (told.isEmpty()) {
      return writing.voice().sentence(Say.ANSWER_NONE_SAY, "label", attribute.label());
    }
    var values =
        told.entrySet().stream()
            .map(
                e ->
                    writing
                        .voice()
                        .fragment(
                            Say.ANSWER_ONE,
                            "has",
                            e.getKey(),
                            "subject",
                            writing.wording().all(e.getValue())))
            .toList();
    return writing
        .voice()
        .sentence(
            Say.ANSWER_EACH, "label", attribute.label(), "values", writing.wording().all(values));
  }

  private String said(Attribute attribute, Item item) {
    return writing
        .wording()
        .value(attribute, Objects.requireNonNull(Writing.value(item, attribute)));
  }

  private String item(Goal.AnswerItem goal) {
    var item = writing.item(goal.item());
    if (item.isEmpty()) {
      return writing.voice().sentence(Say.ANSWER_GONE);
    }
    var meant = versions.meant(item.get(), goal.question());
    if (asked.ofAll(goal.question(), meant) && !meant.description().isBlank()) {
      return writing
          .voice()
          .sentence(
              Say.ANSWER_DESCRIBED,
              "subject",
              versions.subject(meant),
              "quote",
              shortened(meant.description()).replaceAll("\\.$", ""));
    }
    var name = goal.attribute();
    if (name == null) {
      return question(meant, goal.question());
    }
    return writing
        .attribute(name)
        .flatMap(attribute -> versions.answer(attribute, item.get(), goal.question()))
        .orElseGet(() -> attribute(meant, name, goal.question()));
  }

  /** Of the attribute; of another thing the question names ("does it fit a laptop?"), of that. */
  private String attribute(Item item, String name, String question) {
    var attribute = writing.attribute(name);
    if (attribute.isEmpty()) {
      return unsaid(item);
    }
    var beside = asked.beside(attribute.get(), question, item);
    if (!beside.isEmpty()) {
      return asked
          .attribute(beside)
          .map(other -> attribute(item, other.name(), ""))
          .orElseGet(() -> question(item, String.join(" ", beside)));
    }
    var value = Writing.value(item, attribute.get());
    var subject = versions.subject(item);
    if (value != null) {
      return answer(attribute.get(), value, subject);
    }
    var label = attribute.get().label();
    return quotes
        .about(item, List.of(label))
        .map(q -> writing.voice().sentence(Say.ANSWER_DESCRIBED, "subject", subject, "quote", q))
        .orElseGet(
            () -> writing.voice().sentence(Say.ANSWER_UNSAID, "subject", subject, "label", label));
  }

  private String answer(Attribute attribute, AttributeValue value, String subject) {
    return switch (value) {
      case AttributeValue.Flag(boolean yes) ->
          writing
              .voice()
              .sentence(
                  Say.ANSWER_FLAG,
                  "yes",
                  String.valueOf(yes),
                  "subject",
                  subject,
                  "what",
                  writing.wording().phrase(attribute, value));
      case AttributeValue.Prose(var text) ->
          writing
              .voice()
              .sentence(Say.ANSWER_DESCRIBED, "subject", subject, "quote", shortened(text));
      case AttributeValue.Keywords ignored -> plain(attribute, value, subject);
      case AttributeValue.Quantity ignored -> plain(attribute, value, subject);
      case AttributeValue.Price ignored -> plain(attribute, value, subject);
      case AttributeValue.Day ignored -> plain(attribute, value, subject);
    };
  }

  private String plain(Attribute attribute, AttributeValue value, String subject) {
    return Voice.capital(writing.wording().answer(attribute, value, subject));
  }

  /** No attribute explains the question: what the description says of it, else what is known. */
  private String question(Item item, String question) {
    return quotes
        .about(item, asked.content(question, item))
        .map(
            quote ->
                writing
                    .voice()
                    .sentence(
                        Say.ANSWER_DESCRIBED, "subject", versions.subject(item), "quote", quote))
        .orElseGet(() -> unsaid(item));
  }

  private String unsaid(Item item) {
    var sentence =
        writing.voice().sentence(Say.ANSWER_UNSAID_QUESTION, "subject", versions.subject(item));
    var facts =
        writing.attributes().stream()
            .filter(a -> Writing.value(item, a) != null && !writing.namesKind(a))
            .filter(a -> !(Writing.value(item, a) instanceof AttributeValue.Prose))
            .limit(MOST_FACTS)
            .map(a -> writing.wording().phrase(a, Objects.requireNonNull(Writing.value(item, a))))
            .toList();
    return facts.isEmpty()
        ? sentence
        : sentence
            + " "
            + writing.voice().sentence(Say.ANSWER_KNOWN, "facts", writing.wording().all(facts));
  }

  /** What the best section says, as far as it can be read in one go. */
  String policy() {
    var passages = writing.found().passages();
    if (passages.isEmpty()) {
      return withContact(writing.voice().sentence(Say.ANSWER_POLICY_UNSAID));
    }
    var title = passages.getFirst().title();
    var text =
        passages.stream()
            .filter(passage -> passage.title().equals(title))
            .map(Found.Passage::text)
            .collect(Collectors.joining(" "));
    return writing.voice().sentence(Say.ANSWER_POLICY, "title", title, "passage", shortened(text));
  }

  String introduction() {
    var assistant = writing.snapshot().policy().assistant();
    var sentences = new ArrayList<String>();
    var shop = writing.snapshot().catalogue().schema().title();
    sentences.add(writing.voice().sentence(Say.INTRODUCE, "name", assistant.name(), "shop", shop));
    sentences.add(assistant.disclosure());
    sentences.add(writing.voice().sentence(Say.INTRODUCE_HOW));
    var privacy = assistant.privacyUrl();
    if (privacy != null) {
      sentences.add(writing.voice().sentence(Say.PRIVACY, "url", privacy));
    }
    return String.join(" ", sentences);
  }

  private String withContact(String sentence) {
    var contact = writing.snapshot().policy().assistant().contact();
    return contact == null
        ? sentence
        : sentence + " " + writing.voice().sentence(Say.CONTACT, "contact", contact);
  }

  /** As many whole sentences as may be read in one go, at least one. */
  private static String shortened(String text) {
    var line = new StringBuilder();
    for (var sentence : Sentences.of(text)) {
      if (!line.isEmpty() && line.length() + 1 + sentence.length() > LONGEST_PASSAGE) {
        break;
      }
      line.append(line.isEmpty() ? "" : " ").append(sentence);
    }
    return line.toString();
  }
}
