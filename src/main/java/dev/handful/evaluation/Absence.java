package dev.handful.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks a server for kinds of things that its catalogue has and that it lacks (C05): how often is
 * something present denied, how often is something absent not told. Every word is asked for in a
 * conversation of its own, in one of several ways.
 */
public final class Absence {
  private static final Duration TIMEOUT = Duration.ofSeconds(15);
  private static final List<String> FRAMES =
      List.of("I'm looking for {a_value}", "do you have {value}?", "{value}", "I need {a_value}");

  private final ObjectMapper json;
  private final Wordings wordings;

  /** Reads what the server says by the wording in {@code prompts}. */
  public Absence(ObjectMapper json, Path prompts) {
    this.json = json;
    this.wordings = Wordings.of(prompts);
  }

  /** The words of a catalogue. */
  record Words(List<String> present, List<String> absent) {}

  private static Words words(String catalogue) {
    String name = "/evaluation/kinds/" + catalogue + ".yaml";
    try (InputStream file = Absence.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new BadEvaluationInput("no list of kinds for '" + catalogue + "'");
      }
      return new ObjectMapper(new YAMLFactory()).readValue(file, Words.class);
    } catch (IOException e) {
      throw new BadEvaluationInput(name + ": " + e.getMessage());
    }
  }

  /** Asks for every word. */
  public AbsenceReport run(URI server, String catalogue) throws InterruptedException {
    Words words = words(catalogue);
    try (HttpClient http = HttpClient.newHttpClient()) {
      ChatApi chat = new ChatApi(http, json, server, TIMEOUT);
      return new AbsenceReport(
          catalogue,
          asked(chat, catalogue, words.present()),
          asked(chat, catalogue, words.absent()));
    }
  }

  private List<AbsenceReport.Asked> asked(ChatApi chat, String catalogue, List<String> words)
      throws InterruptedException {
    List<AbsenceReport.Asked> asked = new ArrayList<>();
    for (String word : words) {
      int hash = Math.floorMod(word.hashCode() * 0x9E3779B1, 1 << 30);
      String text = said(FRAMES.get((hash >> 4) % FRAMES.size()), word);
      boolean choosing = (hash >> 12) % 2 == 0;
      try {
        ChatReply reply = chat.say(chat.start(catalogue), "m0", text);
        boolean told =
            reply.text().stream().anyMatch(line -> wordings.says("notice", "absent", line));
        asked.add(new AbsenceReport.Asked(word, text, choosing, told));
      } catch (ChatApi.Refused e) {
        throw new UnusableServer(String.valueOf(e.getMessage()));
      }
    }
    return asked;
  }

  private static String said(String frame, String word) {
    boolean counted = word.startsWith("a ") || word.endsWith("s");
    return frame
        .replace("{a_value}", counted ? word : Speech.withArticle(word))
        .replace("{value}", word);
  }
}
