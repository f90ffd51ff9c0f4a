package dev.handful.evaluation;

import dev.handful.evaluation.ChatApi.Refused;
import dev.handful.evaluation.Dialogue.Exchange;
import dev.handful.evaluation.EvaluationPlan.Manner;
import dev.handful.evaluation.SimulatedShopper.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds one conversation: the opening, then a truthful answer in words to each question, until no
 * question is asked or the limit is reached. It goes on after the target was shown, so that the
 * figure for every number of questions comes from the same conversations.
 */
final class Interview {
  private final ChatApi chat;
  private final Speech speech;
  private final Manner manner;
  private final String catalogue;
  private final int questions;
  private final LongSupplier nanoTime;

  Interview(
      ChatApi chat,
      Speech speech,
      Manner manner,
      String catalogue,
      int questions,
      LongSupplier nanoTime) {
    this.chat = chat;
    this.speech = speech;
    this.manner = manner;
    this.catalogue = catalogue;
    this.questions = questions;
    this.nanoTime = nanoTime;
  }

  /** The conversation about {@code target}; a refusal or time-out of the server ends it. */
  Dialogue with(Target target) throws InterruptedException {
    List<Exchange> exchanges = new ArrayList<>();
    try {
      ChatApi.Session session = chat.start(catalogue);
      SimulatedShopper shopper = new SimulatedShopper(target, speech, manner);
      Said said = shopper.opening();
      for (int turn = 0; turn <= questions; turn++) {
        long sent = nanoTime.getAsLong();
        ChatReply reply = chat.say(session, "m" + turn, said.text());
        exchanges.add(new Exchange(said, reply, (nanoTime.getAsLong() - sent) / 1e6));
        if (reply.question() == null) {
          break;
        }
        said = shopper.answer(reply.question().attribute());
      }
      return new Dialogue(target, exchanges, compared(shopper, session, exchanges), null);
    } catch (Refused e) {
      return new Dialogue(target, exchanges, null, e.getMessage());
    }
  }

  private @Nullable Exchange compared(
      SimulatedShopper shopper, ChatApi.Session session, List<Exchange> exchanges)
      throws Refused, InterruptedException {
    boolean two = exchanges.getLast().reply().suggestions().size() > 1;
    Said said = two ? shopper.comparison() : null;
    if (said == null) {
      return null;
    }
    long sent = nanoTime.getAsLong();
    ChatReply reply = chat.say(session, "compare", said.text());
    return new Exchange(said, reply, (nanoTime.getAsLong() - sent) / 1e6);
  }
}
