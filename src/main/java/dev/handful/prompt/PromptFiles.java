package dev.handful.prompt;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Loads and checks a folder of prompt files as one library. */
public final class PromptFiles {

  private static final int REF_DIGITS = 8;

  private PromptFiles() {}

  /**
   * The library of a folder.
   *
   * @param overrides policy values by dotted path: {@code questions.max} to {@code "6"}
   * @throws PromptProblemException when a file or an override is wrong; nothing is half loaded
   */
  public static PromptLibrary load(Path folder, Map<String, String> overrides) {
    var policy = text(folder, "policy.yaml");
    var wording = text(folder, "wording.en.yaml");
    var synonyms = text(folder, "synonyms.yaml");
    return new PromptLibrary(
        PolicyReader.read(PolicyOverrides.apply(parse(folder, "policy.yaml", policy), overrides)),
        WordingReader.read(parse(folder, "wording.en.yaml", wording), Locale.ENGLISH),
        SynonymsReader.read(parse(folder, "synonyms.yaml", synonyms)),
        List.of(
            ref("policy", policy, new TreeMap<>(overrides)),
            ref("wording.en", wording, Map.of()),
            ref("synonyms", synonyms, Map.of())));
  }

  private static YamlValue.Section parse(Path folder, String name, String text) {
    return YamlFile.section(folder.resolve(name).toString(), text);
  }

  private static String text(Path folder, String name) {
    var file = folder.resolve(name);
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new PromptProblemException(
          file
              + ": no such file; start Handful in its own folder, or name the folder of the prompt"
              + " files with handful.prompts");
    } catch (CharacterCodingException e) {
      throw new PromptProblemException(file + ": is not UTF-8 text; save it as UTF-8");
    } catch (IOException e) {
      throw new PromptProblemException(file + ": cannot be read (" + e.getMessage() + ")");
    }
  }

  private static String ref(String name, String text, Map<String, String> overrides) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(text.getBytes(StandardCharsets.UTF_8));
      if (!overrides.isEmpty()) {
        digest.update(overrides.toString().getBytes(StandardCharsets.UTF_8));
      }
      var hash = HexFormat.of().formatHex(digest.digest()).substring(0, REF_DIGITS);
      return name + "@" + hash;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
