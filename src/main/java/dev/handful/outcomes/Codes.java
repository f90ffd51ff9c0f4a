package dev.handful.outcomes;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reason codes come from a client; what is no code may be anything, a name too. */
final class Codes {

  private static final Pattern CODE = Pattern.compile("[a-z]{1,20}(-[a-z]{1,20}){0,3}");

  private Codes() {}

  /** The code, or null when it is none. */
  static @Nullable String of(@Nullable String text) {
    return text != null && CODE.matcher(text).matches() ? text : null;
  }
}
