package dev.handful.turn;

import dev.handful.advising.BlockSink;
import dev.handful.advising.Brief;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.Verdict;
import dev.handful.validation.ReplyValidator;
import io.micrometer.core.instrument.Metrics;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Steps 7 and 8: a block is judged, logged, then sent; between any two the turn may be stopped. */
record JudgedBlocks(ReplyValidator validator, RunningTurn turn, Brief brief, ReplyBuilder reply)
    implements BlockSink {

  private static final Logger LOG = Logger.getLogger(JudgedBlocks.class);
  private static final VerdictCounts COUNTS = new VerdictCounts(Metrics.globalRegistry);

  @Override
  public Verdict judge(DraftBlock block, Route origin, Plan plan) {
    turn.checkStop();
    var verdict =
        validator.judge(block, origin, plan, brief.state(), brief.found(), brief.snapshot());
    turn.recorder().judged(verdict);
    COUNTS.count(verdict, origin);
    return verdict;
  }

  @Override
  public Verdict offer(DraftBlock block, Route origin, Plan plan) {
    var verdict = judge(block, origin, plan);
    turn.recorder().worded(plan);
    accepted(verdict).flatMap(reply::add).ifPresent(turn::tell);
    return verdict;
  }

  private static Optional<DraftBlock> accepted(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accepted(var block) -> Optional.of(block);
      case Verdict.Repaired(var block, var rule) -> Optional.of(block);
      case Verdict.Dropped(var block, var rule) -> {
        LOG.warnf("a block was dropped, rule %s", rule);
        yield Optional.empty();
      }
    };
  }
}
