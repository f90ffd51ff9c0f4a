package dev.handful.prompt;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
    var templates = problems.collect(() -> TemplatesReader.read(folder, inputs, problems));
    Forbidden.check(folder, problems);
    problems.raise();
    return new PromptLibrary(
        whole(policy), whole(wording), whole(synonyms), whole(templates), refs(folder, overrides));
  }

  private static <T> T whole(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("a part is missing, yet nothing is wrong");
    }
    return part;
  }

  private static List<String> refs(PromptFolder folder, Map<String, String> overrides) {
    var policy = folder.required("policy.yaml").text();
    return List.of(
        "policy@" + Hash.hex(overrides.isEmpty() ? policy : policy + new TreeMap<>(overrides)),
        "wording.en@" + Hash.hex(folder.required("wording.en.yaml").text()),
        "synonyms@" + Hash.hex(folder.required("synonyms.yaml").text()));
  }
}
