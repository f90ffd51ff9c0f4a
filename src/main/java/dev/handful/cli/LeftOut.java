package dev.handful.cli;

import java.util.List;

/** A signal that a measured server ranks without. */
enum LeftOut {
  dense("weights.dense=0"),
  lexical("weights.lexical=0"),
  prior("weights.prior=0"),
  soft("weights.soft=0"),
  diversity("diversity.weight=0");

  private final List<String> settings;

  LeftOut(String... settings) {
    this.settings = List.of(settings);
  }

  /** What {@code --set} is given. */
  List<String> settings() {
    return settings;
  }
}
