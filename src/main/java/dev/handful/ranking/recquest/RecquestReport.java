package dev.handful.ranking.recquest;

import dev.handful.evaluation.Share;
import java.util.List;
import java.util.Map;

/**
 * What one run found.
 *
 * @param hit turns with the target among the first five
 * @param perTarget mean over targets of their share of such turns
 * @param recorded the same turns as the recorded system ranked them
 * @param recordedPerTarget mean over targets
 * @param byDomain per domain
 * @param replay chats whose target is among at most five products, one new one per turn
 */
public record RecquestReport(
    int chats,
    Share hit,
    double perTarget,
    Share recorded,
    double recordedPerTarget,
    Map<String, Share> byDomain,
    Share replay,
    double medianMillis,
    List<Ranked> ranked,
    List<Replayed> replayed) {

  /** The products of a list that count as found. */
  static final int FIRST = 5;

  /**
   * One turn.
   *
   * @param rank of the target among the products that remain, first = 1
   * @param recorded the recorded system's rank
   */
  public record Ranked(
      String chat, String domain, String target, int turn, int rank, int recorded) {

    boolean hit() {
      return rank <= FIRST;
    }

    boolean recordedHit() {
      return recorded <= FIRST;
    }
  }

  /**
   * One chat.
   *
   * @param suggested products in order, at most five
   */
  public record Replayed(String chat, String domain, List<String> suggested, boolean found) {}
}
