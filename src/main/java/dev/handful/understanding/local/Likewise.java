package dev.handful.understanding.local;

import dev.handful.dialogue.UserAct;
import java.util.List;

/**
 * "I loved Alien and Jaws", "seen the first, the second and Heat": what is said of one item is said
 * of the whole list.
 */
final class Likewise {
  private static final double SURE = 0.9;

  private Likewise() {}

  /** Adds the act for the next item of a list; false when it is no list or nothing was said. */
  static boolean said(Reading reading, Acts acts, Reference before, Reference reference) {
    int between = reference.start() - before.end();
    boolean listed =
        before.named() == reference.named()
            && (between == 0 && reading.pauseBefore(reference.start())
                || between == 1 && reading.in(CueKind.ADDITION, before.end()));
    if (!listed) {
      return false;
    }
    var same =
        acts.all()
            .flatMap(act -> again(act, before, reference).stream())
            .reduce((first, last) -> last)
            .orElse(null);
    if (same == null) {
      return false;
    }
    acts.add(same, SURE, reference.start(), reference.end());
    return true;
  }

  private static List<UserAct> again(UserAct act, Reference before, Reference reference) {
    return switch (act) {
      case UserAct.MoreLike(var item) when before.items().contains(item) ->
          List.of(new UserAct.MoreLike(reference.items().getFirst()));
      case UserAct.Reject(var items, var reason) when items.equals(before.items()) ->
          List.of(new UserAct.Reject(reference.items(), reason));
      default -> List.of();
    };
  }
}
