package dev.handful.prompt;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Loads and checks a folder of prompt files as one library. */
public final class PromptFiles {

  private PromptFiles() {}

  /**
   * The library of a folder.
   *
   * @param overrides policy values by dotted path: {@code questions.max} to {@code "6"}
   * @throws PromptProblemException with everything that is wrong; nothing is half loaded
   */
  public static PromptLibrary load(Path folder, Map<String, String> overrides) {
    return load(PromptFolder.read(folder), overrides, PromptInputs.builtIn());
  }

  /** The library of texts already read, for a program that asks for those prompts. */
  static PromptLibrary load(
      PromptFolder folder, Map<String, String> overrides, PromptInputs inputs) {
    try {
      return checked(folder, overrides, inputs);
    } catch (StackOverflowError e) {
      throw new Place(folder.path().toString(), 0, "")
          .problem("has a file with thousands of blocks within blocks; take the last edit back");
    }
  }

  private static PromptLibrary checked(
      PromptFolder folder, Map<String, String> overrides, PromptInputs inputs) {
    var problems = new Problems();
    var policy =
        problems.collect(
            () ->
                PolicyReader.read(
                    PolicyOverrides.apply(folder.required("policy.yaml").yaml(), overrides)));
    var wording =
        problems.collect(
            () -> WordingReader.read(folder.required("wording.en.yaml").yaml(), Locale.ENGLISH));
    var synonyms =
        problems.collect(() -> SynonymsReader.read(folder.required("synonyms.yaml").yaml()));
    var templates =
        problems.collect(
            () -> {
              var read = TemplatesReader.read(folder, inputs);
              Examples.read(folder, read, problems);
              return read;
            });
    Forbidden.check(folder, problems);
    problems.raise();
    return new PromptLibrary(
        requireNonNull(policy),
        requireNonNull(wording),
        requireNonNull(synonyms),
        requireNonNull(templates),
        refs(folder, overrides));
  }

  private static List<String> refs(PromptFolder folder, Map<String, String> overrides) {
    var policy = folder.required("policy.yaml").text();
    return List.of(
        "policy@" + Hash.hex(overrides.isEmpty() ? policy : policy + new TreeMap<>(overrides)),
        "wording.en@" + Hash.hex(folder.required("wording.en.yaml").text()),
        "synonyms@" + Hash.hex(folder.required("synonyms.yaml").text()));
  }
}
