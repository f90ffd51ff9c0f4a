package dev.handful.advising.local;

import dev.handful.advising.Brief;
import dev.handful.advising.Shop;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.Suggestion;
import dev.handful.prompt.Snapshot;
import dev.handful.testing.AcceptingSink;
import java.util.ArrayList;
import java.util.List;

/** The blocks of a draft, by kind. */
record Drafted(List<DraftBlock> blocks) {

  static Drafted of(Plan plan, DialogueState state, Found found) {
    return of(plan, state, found, Shop.snapshot());
  }

  static Drafted of(Plan plan, DialogueState state, Found found, Snapshot snapshot) {
    var blocks = new ArrayList<DraftBlock>();
    new LocalAdvisor().draft(new Brief(plan, state, found, snapshot), new AcceptingSink(blocks));
    return new Drafted(blocks);
  }

  String text() {
    return String.join("\n", texts());
  }

  List<String> texts() {
    return all(DraftBlock.Text.class).stream().map(DraftBlock.Text::text).toList();
  }

  List<Suggestion> suggestions() {
    return all(DraftBlock.Suggested.class).stream().map(DraftBlock.Suggested::suggestion).toList();
  }

  List<String> followUps() {
    return all(DraftBlock.FollowUps.class).stream().flatMap(f -> f.texts().stream()).toList();
  }

  <T extends DraftBlock> List<T> all(Class<T> kind) {
    return blocks.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
