package dev.handful.testing.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which request is answered how. Asked in this order: the {@code X-Scenario} header, the number of
 * the request, those queued, the first rule that fits, and else the usual.
 */
public final class Script {

  private record When(Predicate<String> fits, Behaviour then) {}

  private final Map<Integer, Behaviour> numbered = new HashMap<>();
  private final Deque<Behaviour> queued = new ArrayDeque<>();
  private final List<When> rules = new ArrayList<>();
  private Behaviour usual = Behaviour.good();

  /** From now on every request, until told otherwise; forgets every other rule. */
  public synchronized Script always(Behaviour behaviour) {
    numbered.clear();
    queued.clear();
    rules.clear();
    usual = behaviour;
    return this;
  }

  /** The next request, and after several calls the next ones. */
  public synchronized Script next(Behaviour... behaviours) {
    queued.addAll(List.of(behaviours));
    return this;
  }

  /** The request of that number, from 1 on over the life of the server. */
  public synchronized Script nth(int number, Behaviour behaviour) {
    numbered.put(number, behaviour);
    return this;
  }

  /** Requests whose body, as text, fits. */
  public synchronized Script when(Predicate<String> body, Behaviour behaviour) {
    rules.add(new When(body, behaviour));
    return this;
  }

  synchronized Behaviour of(int number, Incoming incoming) {
    var scenario = incoming.headers().get("x-scenario");
    if (scenario != null) {
      return Misbehaviour.named(scenario).apply(usual);
    }
    if (numbered.containsKey(number)) {
      return numbered.get(number);
    }
    if (!queued.isEmpty()) {
      return queued.pop();
    }
    return rules.stream()
        .filter(rule -> rule.fits().test(incoming.text()))
        .map(When::then)
        .findFirst()
        .orElse(usual);
  }
}
