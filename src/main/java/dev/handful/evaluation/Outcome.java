package dev.handful.evaluation;

import dev.handful.evaluation.shop.Feed;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one simulated shopper; each list has one entry per number of questions q = 0, 1,
 * ...
 *
 * @param hit S@5(q): the target is in the reply after q answered questions, or in the last reply
 *     when no further question was asked; false once the server has failed
 * @param seen the target was in any reply up to then: what the shopper was promised
 * @param same the reply after q has the target, an item that looks the same in everything a shopper
 *     can see, or one of them among a suggestion's variants
 * @param asked the attributes asked for, in order
 */
record Outcome(
    String target,
    String openingKind,
    List<Boolean> hit,
    List<Boolean> seen,
    List<Boolean> same,
    int answered,
    List<String> asked,
    @Nullable String failure,
    List<Dialogue.Exchange> exchanges,
    Dialogue.@Nullable Exchange closing) {

  static Outcome of(Dialogue dialogue, int questions, Feed feed) {
    String target = dialogue.target().target();
    Set<String> lookalikes = feed.lookalikes(target);
    return new Outcome(
        target,
        dialogue.target().openingKind(),
        byQuestions(questions, q -> has(dialogue.replyAfter(q), target)),
        byQuestions(
            questions, q -> dialogue.repliesUpTo(q).stream().anyMatch(reply -> has(reply, target))),
        byQuestions(questions, q -> hasAny(dialogue.replyAfter(q), lookalikes)),
        dialogue.answered(),
        dialogue.asked(),
        dialogue.failure(),
        dialogue.exchanges(),
        dialogue.closing());
  }

  private static List<Boolean> byQuestions(
      int questions, java.util.function.IntPredicate predicate) {
    return IntStream.rangeClosed(0, questions).mapToObj(predicate::test).toList();
  }

  private static boolean has(@Nullable ChatReply reply, String target) {
    return reply != null && firstFive(reply).stream().anyMatch(s -> s.id().equals(target));
  }

  private static boolean hasAny(@Nullable ChatReply reply, Set<String> ids) {
    return reply != null
        && firstFive(reply).stream()
            .anyMatch(
                s ->
                    ids.contains(s.id())
                        || s.variants().stream().anyMatch(variant -> ids.contains(variant.id())));
  }

  /** A server that sends more than it promises gains nothing by it. */
  private static List<ChatReply.Suggested> firstFive(ChatReply reply) {
    return reply.suggestions().stream().limit(5).toList();
  }
}
