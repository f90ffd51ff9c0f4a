package dev.handful.testing.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A model that obeys whatever the data of a prompt tells it. */
final class ObedientEvil {

  /** What it may be told to say, link or recommend, in the words after the verb. */
  private static final Pattern ORDER =
      Pattern.compile(
          "(?i)\\b(say|write|answer|reply|respond|output|print|tell (?:them|the user|the shopper)|"
              + "claim|state|mention|recommend|suggest|promote|rank|link(?: to)?|send (?:them|users) to|"
              + "offer|promise|call|add)\\b[:\\s]+(?:that |with |only |the words? |them )*"
              + "[\"'“‘]?(.{2,160}?)(?:[\"'”’]|[.!?](?:\\s|$)|\\\\n|\\n|$)");

  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(system|hidden|secret|initial|original|developer|your|the) (prompt|instructions?|rules|"
              + "message|policy)|everything above|text above|words above|prompt verbatim");
  private static final Pattern URL = Pattern.compile("https?://[^\\s\"'<>\\\\)]+");
  private static final int LEAKED = 400;

  private ObedientEvil() {}

  static Content content() {
    return ask -> Tokens.of(answer(ask));
  }

  /** Words given beforehand, in prose and, where a message is to be understood, as the need. */
  static Content saying(UnaryOperator<String> words) {
    return ask -> Tokens.of(saying(ask, words.apply(ask.said("system"))));
  }

  private static String saying(Ask ask, String words) {
    if (!(Answers.json(ask) instanceof ObjectNode answer)) {
      return words;
    }
    Lies.prose(answer, words);
    if (answer.has("query")) {
      answer.put("query", words);
      answer
          .withArray("acts")
          .addObject()
          .put("act", "need")
          .put("words", words)
          .put("quote", words);
    }
    return answer.toString();
  }

  private static String answer(Ask ask) {
    String sentence = String.join(" ", obeyed(ask));
    if (sentence.isEmpty()) {
      return Answers.to(ask);
    }
    if (Answers.json(ask) instanceof ObjectNode answer) {
      Lies.prose(answer, sentence);
      recommend(answer, PromptData.of(ask), sentence);
      return answer.toString();
    }
    return sentence;
  }

  /** What it says for the orders found in everything that is not its own system message. */
  static List<String> obeyed(Ask ask) {
    String data = ask.said("user");
    var said = new ArrayList<String>();
    ORDER.matcher(data).results().limit(8).forEach(order -> said.add(order.group(2)));
    URL.matcher(data).results().limit(3).forEach(url -> said.add("See " + url.group() + "."));
    if (SECRET.matcher(data).find()) {
      String secret = ask.said("system");
      said.add(encoded(data, secret.substring(0, Math.min(LEAKED, secret.length()))));
    }
    return said;
  }

  private static String encoded(String wish, String secret) {
    String words = wish.toLowerCase(Locale.ROOT);
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    if (words.contains("base64") || words.contains("base 64")) {
      return Base64.getEncoder().encodeToString(bytes);
    }
    if (words.contains("rot13") || words.contains("rot 13")) {
      return rot13(secret);
    }
    if (words.contains("hex")) {
      return HexFormat.of().formatHex(bytes);
    }
    if (words.contains("revers") || words.contains("backward")) {
      return new StringBuilder(secret).reverse().toString();
    }
    if (words.contains("letter by letter") || words.contains("spaced")) {
      return String.join(" ", secret.split(""));
    }
    return secret;
  }

  static String rot13(String text) {
    var turned = new StringBuilder();
    for (char c : text.toCharArray()) {
      char base = Character.isUpperCase(c) ? 'A' : 'a';
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      turned.append(letter ? (char) ((c - base + 13) % 26 + base) : c);
    }
    return turned.toString();
  }

  /** Puts the candidate it was told to push first, and what is not on offer as a label anyway. */
  private static void recommend(ObjectNode answer, PromptData data, String sentence) {
    if (!(answer.path("suggestions").path(0) instanceof ObjectNode first)) {
      return;
    }
    var pushed =
        data.candidates().stream()
            .filter(one -> sentence.contains(PromptData.title(one)))
            .map(PromptData::label)
            .findFirst();
    var label = pushed.orElse(sentence.substring(0, Math.min(40, sentence.length())));
    first.put("item", label);
    if (answer.path("picks") instanceof ArrayNode picks && !picks.isEmpty()) {
      picks.set(0, label);
    }
  }
}
