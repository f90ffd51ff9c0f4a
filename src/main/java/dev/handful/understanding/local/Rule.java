package dev.handful.understanding.local;

/** Explains one kind of talk: turns what it recognises into acts and claims those words. */
interface Rule {
  void apply(Reading reading, Acts acts);
}
