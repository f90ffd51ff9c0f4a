package dev.handful.testing.model;

import java.util.Iterator;
import java.util.function.UnaryOperator;

/** The text of an answer, token by token. */
@FunctionalInterface
interface Content {

  Iterator<String> tokens(Ask ask);

  /** What the rules say: true, and of the schema asked for. */
  static Content byRule() {
    return ask -> Tokens.of(Answers.to(ask));
  }

  /** The answer by rule, changed as text. */
  static Content changed(UnaryOperator<String> change) {
    return ask -> Tokens.of(change.apply(Answers.to(ask)));
  }

  static Content fixed(String text) {
    return ask -> Tokens.of(text);
  }
}
