package dev.handful.advising.llm;

import dev.handful.advising.Advisor;
import dev.handful.advising.BlockSink;
import dev.handful.advising.Brief;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.Suggestion;
import dev.handful.dialogue.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The whole reply as the local advisor words it, kept back: what a model does not say is taken from
 * it.
 */
record LocalDraft(List<DraftBlock> blocks) {

  LocalDraft {
    blocks = List.copyOf(blocks);
  }

  static LocalDraft of(Brief brief, Advisor local) {
    var blocks = new ArrayList<DraftBlock>();
    local.draft(
        brief,
        new BlockSink() {
          @Override
          public Verdict judge(DraftBlock block, Route origin, Plan plan) {
            return new Verdict.Accepted(block);
          }

          @Override
          public Verdict offer(DraftBlock block, Route origin, Plan plan) {
            blocks.add(block);
            return new Verdict.Accepted(block);
          }
        });
    return new LocalDraft(blocks);
  }

  List<Suggestion> suggestions() {
    return blocks.stream()
        .filter(DraftBlock.Suggested.class::isInstance)
        .map(block -> ((DraftBlock.Suggested) block).suggestion())
        .toList();
  }

  Stream<DraftBlock> texts() {
    return blocks.stream().filter(DraftBlock.Text.class::isInstance);
  }

  /** Table, question, follow-ups and the like. */
  Stream<DraftBlock> rest() {
    return blocks.stream()
        .filter(b -> !(b instanceof DraftBlock.Text) && !(b instanceof DraftBlock.Suggested));
  }
}
