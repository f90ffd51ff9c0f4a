package dev.handful.testing.model;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Everything the server can be told to do to a client, by name; the pace stays the usual's. */
public enum Misbehaviour {
  GOOD("answers truly and completely", usual -> usual),
  COMMENTS("keep-alive comments and CRLF between events", Faults.envelope(Envelope::withComments)),
  SINGLE_BYTES("each byte in its own chunk", Faults.delivery(new Delivery.SingleBytes())),
  HEADERS_FIRST(
      "headers at once, the first token after 30 s",
      Faults.delivery(new Delivery.HeadersFirst(Duration.ofSeconds(30)))),
  SLOW_START("first token after 30 s", usual -> usual.paced(30_000, 20)),
  SLOW_TOKENS("a token a second", usual -> usual.paced(400, 1_000)),
  SILENCE("reads the request and never answers", Faults.delivery(new Delivery.Silence())),
  STALL_AT_ONCE("headers, then nothing", Faults.delivery(new Delivery.Stall(0))),
  STALL("twelve tokens, then nothing", Faults.delivery(new Delivery.Stall(12))),
  STALL_LATE("one hundred tokens, then nothing", Faults.delivery(new Delivery.Stall(100))),
  CUT("twelve tokens, then closed", Faults.cut(12, Delivery.Ending.CLOSE)),
  CUT_LATE("one hundred tokens, then closed", Faults.cut(100, Delivery.Ending.CLOSE)),
  RESET("one hundred tokens, then RST", Faults.cut(100, Delivery.Ending.RESET)),
  HALF_CHUNK("one hundred tokens, then half a chunk", Faults.cut(100, Delivery.Ending.HALF_CHUNK)),
  CUT_HEADERS("closed amid the headers", Faults.delivery(new Delivery.CutBytes(40))),
  CLOSED("closed without a byte", Faults.delivery(new Delivery.CutBytes(0))),
  ERROR_EVENT(
      "an error as an event in mid-stream",
      Faults.delivery(new Delivery.Event(12, Faults.error("server_error")))),
  INVALID_EVENT("an event that is no JSON", Faults.delivery(new Delivery.Event(12, "{\"id\":"))),
  NO_DONE("a whole answer without [DONE]", Faults.envelope(Envelope::withoutDone)),
  NO_END(
      "neither finish_reason nor [DONE]",
      Faults.envelope(envelope -> envelope.finishing(null).withoutDone())),
  NO_USAGE("tokens are not counted", Faults.envelope(Envelope::withoutUsage)),
  RATE_LIMITED("429 without a word when", Faults.status(429, Map.of())),
  RATE_LIMITED_SECONDS("429, Retry-After: 1", Faults.status(429, Map.of("Retry-After", "1"))),
  RATE_LIMITED_LONG("429, Retry-After: 120", Faults.status(429, Map.of("Retry-After", "120"))),
  RATE_LIMITED_DATE(
      "429, Retry-After as an HTTP date two seconds ahead",
      Faults.delivery(new Delivery.RetryDate(Duration.ofSeconds(2)))),
  RATE_LIMITED_MILLIS(
      "429, retry-after-ms: 300", Faults.status(429, Map.of("retry-after-ms", "300"))),
  RATE_LIMITED_RESET(
      "429, x-ratelimit-reset-requests: 500ms, -tokens: 1.2s",
      Faults.status(
          429,
          Map.of(
              "x-ratelimit-remaining-requests", "0",
              "x-ratelimit-reset-requests", "500ms",
              "x-ratelimit-remaining-tokens", "0",
              "x-ratelimit-reset-tokens", "1.2s"))),
  RATE_LIMITED_NONSENSE(
      "429, Retry-After: soon", Faults.status(429, Map.of("Retry-After", "soon"))),
  SERVER_ERROR("500", Faults.status(500, Map.of())),
  BAD_GATEWAY("502 with a page of HTML", Faults.html(502)),
  UNAVAILABLE("503", Faults.status(503, Map.of("Retry-After", "1"))),
  BAD_REQUEST("400", Faults.status(400, Map.of())),
  UNAUTHORISED("401", Faults.status(401, Map.of())),
  NOT_FOUND("404", Faults.status(404, Map.of())),
  HTML_PAGE("200 with a page of HTML", Faults.html(200)),
  WRONG_TYPE("a right body as text/plain", Faults.wrongType()),
  EMPTY_BODY("200 with nothing", Faults.delivery(new Delivery.Page(200, Map.of(), ""))),
  EMPTY_CHOICES("no choice", Faults.envelope(Envelope::withoutChoices)),
  EMPTY_TEXT("an answer without text", Faults.content(Content.fixed(""))),
  REFUSAL("the refusal field", Faults.envelope(e -> e.refusing("I cannot help with that."))),
  LENGTH(
      "ends for its length amid the JSON",
      usual ->
          usual
              .with(usual.envelope().finishing("length"))
              .with(Content.changed(text -> text.substring(0, text.length() / 2)))),
  CONTENT_FILTER(
      "ends by content_filter amid the JSON",
      usual ->
          usual
              .with(usual.envelope().finishing("content_filter"))
              .with(Content.changed(text -> text.substring(0, text.length() / 2)))),
  INVALID_JSON("no JSON from the middle on", Faults.text(Faults::broken)),
  PROSE("prose in place of JSON", Faults.content(Content.fixed("Sure! I would take the first."))),
  FENCED("JSON in a Markdown fence", Faults.text(text -> "```json\n" + text + "\n```")),
  CHATTY("JSON after a sentence", Faults.text(text -> "Sure, here you go:\n" + text)),
  DEEP_JSON("10,000 arrays deep", Faults.content(Floods.deep())),
  MILLION_TOKENS("a string of a million tokens", Faults.content(Floods.million())),
  ENDLESS_LIST("a list without end", Faults.content(Floods.endless())),
  HUGE_TOKEN("one token of 5 MB", Faults.content(Floods.huge())),
  QUOTED_LABELS("labels in quotes", Faults.text(Labels.wrapped("'", "'"))),
  BRACKETED_LABELS("labels in brackets", Faults.text(Labels.wrapped("[", "]"))),
  BACKTICKED_LABELS("labels in backticks", Faults.text(Labels.wrapped("`", "`"))),
  TALKATIVE_LABELS("labels as 'Item c1.'", Faults.text(Labels.wrapped("Item ", "."))),
  UNKNOWN_LABELS("labels that were not offered", Faults.text(Labels::unknown)),
  FOREIGN_LABELS("ids and titles of other shops as labels", Faults.text(Labels::foreign)),
  REPEATED_LABELS("the first label again and again", Faults.text(Labels::repeated)),
  LYING_PRICES("prices that lie, in value and text", Faults.lie(Lies::prices)),
  FALSE_ADJECTIVES("values of other items in the text", Faults.lie(Lies::adjectives)),
  SWAPPED_FACTS("another item's facts, copied", Faults.lie(Lies::swapped)),
  FLIPPED("negations flipped", Faults.lie(Lies::flipped)),
  INVENTED_NUMBERS("numbers nobody gave", Faults.lie(Lies::numbers)),
  LINKS("links to another host", Faults.lie(Lies::links)),
  COMMITMENTS("promises of refunds and delivery", Faults.lie(Lies::commitments)),
  FOREIGN_TITLES("titles of things that are not for sale", Faults.lie(Lies::titles)),
  MARKUP("HTML and Markdown in every text", Faults.lie(Lies::markup)),
  OBEDIENT_EVIL("does what injected text asks", Faults.content(ObedientEvil.content()));

  private final String meaning;
  private final UnaryOperator<Behaviour> change;

  Misbehaviour(String meaning, UnaryOperator<Behaviour> change) {
    this.meaning = meaning;
    this.change = change;
  }

  /** What it does, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** The name in options and headers: {@code stall-late}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The usual behaviour, gone wrong. */
  public Behaviour apply(Behaviour usual) {
    return change.apply(usual);
  }

  /** From a full answer at once. */
  public Behaviour behaviour() {
    return apply(Behaviour.good());
  }

  /**
   * @throws IllegalArgumentException when there is none of that name
   */
  public static Misbehaviour named(String wire) {
    return Arrays.stream(values())
        .filter(one -> one.wire().equals(wire))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no mode '" + wire + "'; try --mode list"));
  }
}
