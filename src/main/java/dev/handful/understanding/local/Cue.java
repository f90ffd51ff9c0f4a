package dev.handful.understanding.local;

import java.util.Set;

/**
 * A phrase with a function, found in a message.
 *
 * @param start first token, inclusive
 * @param end last token, exclusive
 */
record Cue(int start, int end, Set<CueKind> kinds) {
  boolean is(CueKind kind) {
    return kinds.contains(kind);
  }
}
