package dev.handful.prompt;

import dev.handful.prompt.YamlValue.Section;
import java.util.List;
import java.util.Map;

/** From {@code policy.yaml} to {@link Policy}: every key, type and bound is checked here. */
final class PolicyReader {

  private static final double MOST = 100;
  private static final int MAX_STARTERS = 4;

  private PolicyReader() {}

  static Policy read(Section file) {
    var top = new SectionReader(file);
    var policy =
        new Policy(
            assistant(top.section("assistant")),
            questions(top.section("questions")),
            retrieval(top.section("retrieval")),
            weights(top.section("weights")),
            experience(top.section("experience")),
            diversity(top.section("diversity")),
            top.texts("blocked"),
            top.entries("boosts", value -> SectionReader.number(value, 0, MOST)),
            top.entries("onRequest", SectionReader::texts),
            sponsored(top.section("sponsored")),
            model(top.section("model")));
    top.done();
    return policy;
  }

  private static Policy.Assistant assistant(SectionReader in) {
    var assistant =
        new Policy.Assistant(
            in.text("name"),
            in.text("disclosure"),
            in.text("greeting"),
            starters(in),
            in.textOrNull("contact"),
            in.textOrNull("privacyUrl"),
            in.textOrNull("crisis"));
    in.done();
    return assistant;
  }

  private static Map<String, List<String>> starters(SectionReader in) {
    var starters =
        in.entries(
            "starters",
            value -> {
              var texts = SectionReader.texts(value);
              if (texts.size() > MAX_STARTERS) {
                throw value.place().problem("has " + texts.size() + " starters; keep at most 4");
              }
              return texts;
            });
    if (!starters.containsKey("default")) {
      throw in.place().problem("lacks 'starters.default', for catalogues without their own");
    }
    return Map.copyOf(starters);
  }

  private static Policy.Questions questions(SectionReader in) {
    var questions =
        new Policy.Questions(
            in.whole("max", 0, 20),
            in.number("minGain", 0, 20),
            in.whole("options", 2, 4),
            in.entries("ease", value -> SectionReader.number(value, 0, 1)));
    in.done();
    return questions;
  }

  private static Policy.Retrieval retrieval(SectionReader in) {
    var retrieval =
        new Policy.Retrieval(
            in.whole("candidates", 5, 10_000),
            in.whole("pool", 5, 10_000),
            in.number("absentSimilarity", 0, 1),
            in.number("aboutTolerance", 0, 1));
    in.done();
    return retrieval;
  }

  private static Policy.Weights weights(SectionReader in) {
    var weights =
        new Policy.Weights(
            in.number("dense", 0, MOST),
            in.number("lexical", 0, MOST),
            in.number("latest", 0, MOST),
            in.number("prior", 0, MOST),
            in.number("soft", 0, MOST),
            in.number("similar", 0, MOST),
            in.number("alike", 0, MOST),
            in.number("related", 0, MOST),
            in.number("popular", 0, MOST),
            in.number("asked", 0, MOST),
            in.number("priorAlone", 0, MOST));
    in.done();
    return weights;
  }

  private static Policy.Experience experience(SectionReader in) {
    var experience = new Policy.Experience(in.flag("coldKeepPlace"));
    in.done();
    return experience;
  }

  private static Policy.Diversity diversity(SectionReader in) {
    var diversity =
        new Policy.Diversity(
            in.number("weight", 0, 1), in.whole("fadesAt", 1, 20), in.flag("grouping"));
    in.done();
    return diversity;
  }

  private static Policy.Sponsored sponsored(SectionReader in) {
    var sponsored = new Policy.Sponsored(in.textOrNull("attribute"), in.number("boost", 0, MOST));
    in.done();
    return sponsored;
  }

  private static Policy.Model model(SectionReader in) {
    var model =
        new Policy.Model(understand(in.section("understand")), advise(in.section("advise")));
    in.done();
    return model;
  }

  private static Policy.Advise advise(SectionReader in) {
    var advise = new Policy.Advise(in.whole("candidates", 5, 20));
    in.done();
    return advise;
  }

  private static Policy.Understand understand(SectionReader in) {
    var understand =
        new Policy.Understand(
            in.number("minConfidence", 0, 1),
            in.whole("maxUnexplained", 0, 100),
            in.whole("maxForeign", 0, 100),
            in.whole("maxWords", 0, 10_000));
    in.done();
    return understand;
  }
}
