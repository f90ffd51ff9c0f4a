package dev.handful.advising.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handful.advising.Advisor;
import dev.handful.advising.BlockSink;
import dev.handful.advising.Brief;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.Verdict;

/** An answer in sentences, each judged by itself; when none of them is true, the local answer. */
final class ProseScript extends Script {

  private static final int MOST_SENTENCES = 5;

  private final Brief brief;
  private final BlockSink sink;
  private final Advisor local;
  private int sentences;

  ProseScript(Brief brief, BlockSink sink, Advisor local) {
    this.brief = brief;
    this.sink = sink;
    this.local = local;
  }

  @Override
  public void element(String field, JsonNode value) {
    if (field.equals("sentences") && sentences < MOST_SENTENCES) {
      sentences++;
      var block = new DraftBlock.Text(value.asText());
      if (!(sink.offer(block, Route.MODEL, brief.plan()) instanceof Verdict.Dropped)) {
        spoke();
      }
    }
  }

  @Override
  public void listEnded(String field) {
    // A sentence is sent when it is complete.
  }

  @Override
  public void field(String name, JsonNode value) {
    // The schema has only the list of sentences.
  }

  @Override
  void finish() {
    var draft = LocalDraft.of(brief, local);
    if (!spoken()) {
      draft.texts().forEach(block -> sink.offer(block, Route.LOCAL, brief.plan()));
    }
    draft.rest().forEach(block -> sink.offer(block, Route.LOCAL, brief.plan()));
  }
}
