package dev.handful.llm;

/** Why there is no (whole) answer; the reason a degraded reply names. */
public enum ModelFailure {
  /** No token in time. */
  FIRST_TOKEN_TIMEOUT,
  /** The stream stalled. */
  IDLE_TIMEOUT,
  /** The turn's time was over. */
  DEADLINE,
  /** 429; the server said when to come back, or not. */
  RATE_LIMITED,
  /** 5xx, or a stream that broke or ended without its end. */
  SERVER_ERROR,
  /** No connection. */
  UNREACHABLE,
  /** 400, 404: what was asked is wrong; 401, 403: the key is. */
  REFUSED,
  /** Not the JSON that was asked for, beyond a limit, or no sense in it. */
  INVALID_OUTPUT,
  /** Recent failures: the server is left alone for a while. */
  CIRCUIT_OPEN,
  /** Too many calls at once. */
  BUSY,
  /** The tokens or the money of a conversation, an address or a day are spent. */
  BUDGET_SPENT,
  /** The shopper stopped the turn. */
  STOPPED;

  /** The name on the wire and in reports: {@code first_token_timeout}. */
  public String wire() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
