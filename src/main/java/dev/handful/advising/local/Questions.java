package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.dialogue.Question;
import dev.handful.dialogue.QuestionOption;
import dev.handful.prompt.Say;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives the planned question its words: the shop's own, else the wording file's. */
final class Questions {

  private final Writing writing;

  Questions(Writing writing) {
    this.writing = writing;
  }

  /** The question with text and labels; empty when it is about something nobody may be asked. */
  Optional<Question> worded(Question question) {
    return writing
        .attribute(question.attribute())
        .map(
            attribute ->
                new Question(
                    question.id(),
                    question.attribute(),
                    question.text().isBlank() ? text(attribute) : question.text(),
                    question.options().stream().map(o -> worded(o, attribute)).toList(),
                    question.skippable()));
  }

  private QuestionOption worded(QuestionOption option, Attribute attribute) {
    var label =
        option.label().isBlank()
            ? writing.wording().option(attribute, option.wanted(), writing.currency())
            : option.label();
    return new QuestionOption(option.id(), label, option.count(), option.wanted());
  }

  /** "How light should it be?" to "How light should the tent be?" when a tent is sought. */
  private String about(String question) {
    var thing = writing.voice().fragment(Say.QUESTION_THING);
    var kind = new Things(writing).single();
    if (thing.isEmpty() || kind.isEmpty()) {
      return question;
    }
    var named = writing.voice().fragment(Say.QUESTION_KIND, "kind", kind.get());
    return Pattern.compile("(?<=\\s)" + Pattern.quote(thing) + "(?=[\\s?,])")
        .matcher(question)
        .replaceFirst(Matcher.quoteReplacement(named));
  }

  private String text(Attribute attribute) {
    if (attribute.question() != null && !attribute.question().isBlank()) {
      return about(attribute.question());
    }
    var question = writing.wording().question(attribute);
    if (question != null) {
      return about(question);
    }
    var adjective = writing.wording().adjective(attribute);
    var label = attribute.label();
    return switch (attribute.type()) {
      case BOOLEAN -> writing.voice().sentence(Say.QUESTION_FLAG, "label", label);
      case NUMBER, MONEY, DATE ->
          adjective == null
              ? writing.voice().sentence(Say.QUESTION_NUMBER, "label", label)
              : writing
                  .voice()
                  .sentence(Say.QUESTION_ADJECTIVE, "label", label, "adjective", adjective);
      case KEYWORD, TEXT -> writing.voice().sentence(Say.QUESTION_WORDS, "label", label);
    };
  }
}
