package dev.handful.llm;

import dev.handful.testing.model.Misbehaviour;

/** The reasons a degraded reply may name after a misbehaviour, as a pattern; "" for none. */
final class ExpectedReasons {

  private ExpectedReasons() {}

  static String of(Misbehaviour one) {
    return switch (one) {
      case GOOD, COMMENTS, SINGLE_BYTES, NO_USAGE, FENCED, CHATTY -> "";
      case QUOTED_LABELS, BRACKETED_LABELS, BACKTICKED_LABELS, TALKATIVE_LABELS, REPEATED_LABELS ->
          "";
      case HEADERS_FIRST, SLOW_START, SILENCE, STALL_AT_ONCE -> "first_token_timeout";
      case SLOW_TOKENS -> "idle_timeout|deadline";
      case STALL, STALL_LATE -> "idle_timeout";
      case CUT, CUT_LATE, RESET, HALF_CHUNK, CUT_HEADERS, CLOSED, ERROR_EVENT -> "server_error";
      case NO_DONE, NO_END -> "|server_error";
      case INVALID_EVENT, WRONG_TYPE, HTML_PAGE, EMPTY_BODY -> "server_error|invalid_output";
      case RATE_LIMITED,
          RATE_LIMITED_SECONDS,
          RATE_LIMITED_LONG,
          RATE_LIMITED_DATE,
          RATE_LIMITED_MILLIS,
          RATE_LIMITED_RESET,
          RATE_LIMITED_NONSENSE ->
          "rate_limited";
      case SERVER_ERROR, BAD_GATEWAY, UNAVAILABLE -> "server_error";
      case BAD_REQUEST, UNAUTHORISED, NOT_FOUND -> "refused";
      case EMPTY_CHOICES,
          EMPTY_TEXT,
          REFUSAL,
          LENGTH,
          CONTENT_FILTER,
          INVALID_JSON,
          PROSE,
          DEEP_JSON,
          MILLION_TOKENS,
          ENDLESS_LIST,
          HUGE_TOKEN,
          UNKNOWN_LABELS,
          FOREIGN_LABELS ->
          "invalid_output|server_error|refused";
      case LYING_PRICES,
          FALSE_ADJECTIVES,
          SWAPPED_FACTS,
          FLIPPED,
          INVENTED_NUMBERS,
          LINKS,
          COMMITMENTS,
          FOREIGN_TITLES,
          MARKUP,
          OBEDIENT_EVIL ->
          "|invalid_output";
    };
  }
}
