package dev.handful.retrieval;

import dev.handful.catalogue.Catalogue;
import dev.handful.prompt.Policy;
import dev.handful.prompt.PromptLibrary;
import dev.handful.prompt.Snapshot;
import dev.handful.prompt.Synonyms;
import dev.handful.prompt.Wording;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;

/** Policies for tests, and snapshots around them that refuse to word anything. */
final class Policies {

  static final Policy.Weights WEIGHTS =
      new Policy.Weights(0.25, 0.35, 0, 0.1, 1, 0.3, 0.3, 0.3, 0.1, 0.2, 1);
  static final Policy.Diversity DIVERSITY = new Policy.Diversity(0.3, 2, true);

  private Policies() {}

  static Policy standard() {
    return with(WEIGHTS, DIVERSITY);
  }

  static Policy with(Policy.Weights weights, Policy.Diversity diversity) {
    return new Policy(
        new Policy.Assistant("Handful", "AI", "Hello", Map.of(), null, null, null),
        new Policy.Questions(2, 0.35, 4, Map.of()),
        new Policy.Retrieval(200, 200, 0.8, 0.05),
        weights,
        new Policy.Experience(true),
        diversity,
        List.of("religion"),
        Map.of(),
        Map.of(),
        new Policy.Sponsored(null, 0),
        new Policy.Model(new Policy.Understand(0.5, 2, 1, 40), new Policy.Advise(12)));
  }

  static Snapshot snapshot(Catalogue catalogue, Policy policy) {
    var library =
        new PromptLibrary(policy, noWording(), new Synonyms(Map.of(), Map.of()), List.of());
    return new Snapshot(library, catalogue);
  }

  private static Wording noWording() {
    return (Wording)
        Proxy.newProxyInstance(
            Wording.class.getClassLoader(),
            new Class<?>[] {Wording.class},
            (proxy, method, arguments) -> {
              throw new AssertionError("retrieval must not word anything: " + method.getName());
            });
  }
}
