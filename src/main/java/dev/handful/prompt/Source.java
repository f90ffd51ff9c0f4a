package dev.handful.prompt;

import dev.handful.prompt.YamlValue.Section;

/**
 * The text of a prompt file.
 *
 * @param file as an editor finds it, for problems
 * @param name relative to the folder: {@code schemas/judge.json}
 */
record Source(String file, String name, String text) {

  /** A line of the file; the first is 1. */
  Place line(int line) {
    return new Place(file, line, "");
  }

  /** The whole file as YAML. */
  Section yaml() {
    return YamlFile.section(file, text);
  }
}
