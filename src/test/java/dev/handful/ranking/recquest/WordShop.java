package dev.handful.ranking.recquest;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueLoader;
import dev.handful.catalogue.Catalogues;
import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.dialogue.UserAct;
import dev.handful.llm.ModelTurn;
import dev.handful.memory.DialogueStateTracker;
import dev.handful.prompt.PromptLibrary;
import dev.handful.prompt.Snapshot;
import dev.handful.retrieval.Retriever;
import dev.handful.turn.Snapshots;
import dev.handful.understanding.Interpreter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stages that take every word for a wish and rank by how many a title has; nothing is hidden. */
final class WordShop implements Interpreter, Retriever, Catalogues {

  private final Catalogue catalogue;

  private WordShop(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The products of a file as {@link ProductFeed} hands them in. */
  static RecquestRun run(Path items, Path folder) {
    new ProductFeed(items).write(folder);
    var shop = new WordShop(new CatalogueLoader().load("recquest", folder, folder).catalogue());
    return new RecquestRun(
        new Snapshots(WordShop::noPrompts, shop), shop, new DialogueStateTracker(), shop);
  }

  private static @Nullable PromptLibrary noPrompts() {
    return null;
  }

  @Override
  public List<String> names() {
    return List.of("recquest");
  }

  @Override
  public Catalogue live(String name) {
    return catalogue;
  }

  @Override
  public Interpretation interpret(
      ShopperMessage message, DialogueState state, Snapshot snapshot, ModelTurn models) {
    var said = ((ShopperMessage.Say) message).text();
    return new Interpretation(
        List.of(new UnderstoodAct(new UserAct.Need(said), 1, said)), List.of(), Route.LOCAL, "");
  }

  @Override
  public Found retrieve(List<Goal> goals, DialogueState state, Snapshot snapshot) {
    var pool =
        catalogue.items().values().stream()
            .filter(item -> !state.rejected().contains(item.id()))
            .map(item -> new Candidate(item, Map.of(), shared(item.title(), state), List.of()))
            .filter(candidate -> candidate.score() > 0)
            .sorted(Comparator.comparingDouble(Candidate::score).reversed())
            .toList();
    return new Found(
        pool, pool, pool.size(), List.of(), List.of(), List.of(), Map.of(), List.of(), null);
  }

  private static double shared(String title, DialogueState state) {
    var words = List.of(title.toLowerCase(Locale.ROOT).split(" "));
    return state.need().stream().filter(words::contains).count();
  }

  static Path lines(Path file, String... lines) throws IOException {
    return Files.write(file, List.of(lines));
  }
}
