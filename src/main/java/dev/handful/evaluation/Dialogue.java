package dev.handful.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finished conversation of a simulated shopper.
 *
 * @param exchanges the opening and its reply, then one per answered question
 * @param closing a request to compare after the last question, not part of any figure
 * @param failure what went wrong, when the server did not answer the last message
 */
record Dialogue(
    Target target, List<Exchange> exchanges, @Nullable Exchange closing, @Nullable String failure) {

  /** A message, its reply, and how long it took. */
  record Exchange(SimulatedShopper.Said said, ChatReply reply, double millis) {}

  Dialogue {
    exchanges = List.copyOf(exchanges);
  }

  /** Every exchange with the closing one. */
  List<Exchange> all() {
    List<Exchange> all = new ArrayList<>(exchanges);
    if (closing != null) {
      all.add(closing);
    }
    return all;
  }

  /** What the shopper said and the server understood, up to a reply. */
  String saidUpTo(int turn) {
    StringBuilder said = new StringBuilder();
    all().stream()
        .limit(turn + 1L)
        .forEach(
            exchange -> {
              said.append(exchange.said().text()).append('\n');
              exchange.reply().preferences().forEach(p -> said.append(p.label()).append('\n'));
            });
    return said.toString();
  }

  /** How many questions were answered and replied to. */
  int answered() {
    return Math.max(0, exchanges.size() - 1);
  }

  /**
   * The reply a shopper sees after {@code questions} answered questions: the last one when no
   * further question was asked. Null when the server failed before it.
   */
  @Nullable ChatReply replyAfter(int questions) {
    if (questions < exchanges.size()) {
      return exchanges.get(questions).reply();
    }
    return failure == null ? exchanges.getLast().reply() : null;
  }

  /** Every reply up to and including the one after {@code questions} answered questions. */
  List<ChatReply> repliesUpTo(int questions) {
    return exchanges.stream().limit(questions + 1L).map(Exchange::reply).toList();
  }

  /** The attributes asked for, in order, the last one perhaps unanswered. */
  List<String> asked() {
    List<String> attributes = new ArrayList<>();
    for (Exchange exchange : exchanges) {
      if (exchange.reply().question() != null) {
        attributes.add(exchange.reply().question().attribute());
      }
    }
    return attributes;
  }
}
