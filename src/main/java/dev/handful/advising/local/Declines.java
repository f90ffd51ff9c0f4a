package dev.handful.advising.local;

import dev.handful.dialogue.DeclineKind;
import dev.handful.dialogue.Goal;
import dev.handful.prompt.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is said of what is declined: the way back only where nothing else follows. */
final class Declines {

  private final Writing writing;

  Declines(Writing writing) {
    this.writing = writing;
  }

  List<String> texts(DeclineKind kind) {
    boolean besides =
        writing.plan().goals().stream().anyMatch(goal -> !(goal instanceof Goal.Decline));
    return switch (kind) {
      case SELF_HARM -> help();
      case UNSAFE -> said(Say.DECLINE_UNSAFE);
      case OFF_TOPIC -> said(besides ? Say.DECLINE_OFF_TOPIC_BESIDES : Say.DECLINE_OFF_TOPIC);
      case INSTRUCTIONS ->
          said(besides ? Say.DECLINE_INSTRUCTIONS_BESIDES : Say.DECLINE_INSTRUCTIONS);
      case PERSONAL -> said(besides ? Say.DECLINE_PERSONAL_BESIDES : Say.DECLINE_PERSONAL);
    };
  }

  private List<String> said(Say message) {
    return List.of(writing.voice().sentence(message));
  }

  /** A kind word, where help is, and the operator's own people where they can be reached. */
  private List<String> help() {
    var assistant = writing.snapshot().policy().assistant();
    var texts = new ArrayList<>(said(Say.DECLINE_SELF_HARM));
    Stream.ofNullable(assistant.crisis()).forEach(texts::add);
    Stream.ofNullable(assistant.contact())
        .map(contact -> writing.voice().sentence(Say.CONTACT, "contact", contact))
        .forEach(texts::add);
    return texts;
  }
}
