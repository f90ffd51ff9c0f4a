package dev.handful.prompt;

/**
 * Where a value of a prompt file stands.
 *
 * @param line first line = 1; 0 for a value that comes from an override
 * @param path dotted path of keys; empty for the whole file
 */
record Place(String file, int line, String path) {

  Place under(String key, int atLine) {
    return new Place(file, atLine, path.isEmpty() ? key : path + "." + key);
  }

  /** The problem to raise for the value that stands here; {@code what} says what to do. */
  PromptProblemException problem(String what) {
    return new PromptProblemException(found(what));
  }

  /** The same, to be collected with others. */
  PromptProblem found(String what) {
    var subject = path.isEmpty() ? "" : "'" + path + "' ";
    return new PromptProblem(file, line, subject + what);
  }
}
