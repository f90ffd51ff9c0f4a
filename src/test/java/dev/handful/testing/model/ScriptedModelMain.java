package dev.handful.testing.model;

import java.util.HashMap;
import java.util.Map;

/**
 * The server by hand: {@code --port 9700 --first-token 400 --per-token 20 --mode good}. {@code
 * --mode list} names the modes.
 */
public final class ScriptedModelMain {

  private ScriptedModelMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    var options = options(arguments);
    String mode = options.getOrDefault("mode", "good");
    if (mode.equals("list")) {
      for (var one : Misbehaviour.values()) {
        System.out.printf("%-26s %s%n", one.wire(), one.meaning());
      }
      return;
    }
    var paced =
        Behaviour.good()
            .paced(
                Long.parseLong(options.getOrDefault("first-token", "0")),
                Long.parseLong(options.getOrDefault("per-token", "0")));
    try (var model = ScriptedModel.start(Integer.parseInt(options.getOrDefault("port", "9700")))) {
      model.script().always(Misbehaviour.named(mode).apply(paced));
      System.out.println("OPENAI_BASE_URL=" + model.url() + " OPENAI_API_KEY=any, mode " + mode);
      Thread.currentThread().join();
    }
  }

  private static Map<String, String> options(String[] arguments) {
    var options = new HashMap<String, String>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
    }
    return options;
  }
}
