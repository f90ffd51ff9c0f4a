package dev.handful.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The settings of the server; each is {@code handful.<name>}, an environment variable or a flag.
 */
@ConfigMapping(prefix = "handful")
public interface HandfulConfig {

  /** Folder of everything the server writes. */
  @WithDefault("data")
  Path data();

  /** Folder of the prompt files. */
  @WithDefault("prompts")
  Path prompts();

  /**
   * Catalogues to serve: imported ones and built-in ones by name, or item files; the first is the
   * default. Absent = every imported one, or the demos where there is none.
   */
  Optional<List<String>> catalogues();

  /** Served while nothing was imported and nothing is named. */
  @WithDefault("northlight")
  List<String> demos();

  /** No for a command that needs no catalogue to be loaded. */
  @WithDefault("true")
  boolean serving();

  /** Overrides of policy values by dotted path, e.g. {@code questions.max=6}. */
  Map<String, String> set();

  /** Signs conversation tokens; generated into the data folder when absent. */
  Optional<String> secret();

  /** Origins whose pages may chat, besides the server's own. */
  Optional<List<String>> origins();

  Redis redis();

  Qdrant qdrant();

  Turn turn();

  Conversation conversation();

  Models models();

  Budgets budgets();

  Embedding embedding();

  Enrichment enrichment();

  Admin admin();

  Offers offers();

  Outcomes outcomes();

  /** Which Redis keeps the conversations. */
  interface Redis {
    /** Whether it is ours alone, so that a lease found at the start is a dead server's. */
    @WithDefault("false")
    boolean bundled();
  }

  /** The Qdrant server that holds the items; without a URL they are held in this process. */
  interface Qdrant {
    /** {@code http://HOST:6334} or {@code https://…}, its gRPC port; {@code QDRANT_URL}. */
    Optional<String> url();

    /** Only from the environment: {@code HANDFUL_QDRANT_KEY} or {@code QDRANT_API_KEY}. */
    Optional<String> key();

    /** Longest wait for one answer, its repetitions included. */
    @WithDefault("2s")
    Duration timeout();

    /** Longest wait of one turn for all its answers; what is left is asked of the local copy. */
    @WithDefault("3s")
    Duration turnTimeout();

    /** Longest wait until a batch of items is written. */
    @WithDefault("60s")
    Duration writeTimeout();

    /** After a failure, how long until it is tried again. */
    @WithDefault("5s")
    Duration retryAfter();

    /** Items written at once. */
    @WithDefault("256")
    int batch();

    /** Catalogues of up to so many items are held in this process too; 0 = none is. */
    @WithDefault("20000")
    int localCopy();

    /** Searches a copy of the vectors at a quarter of their size, then rescores with the whole. */
    @WithDefault("false")
    boolean quantisation();

    /** Shards of a new collection; Qdrant's own default when absent. */
    OptionalInt shards();

    /** Copies of each shard; Qdrant's own default when absent. */
    OptionalInt replicas();
  }

  /** Who may administer the server, and what they may send. */
  interface Admin {
    /** Only from the environment: {@code HANDFUL_ADMIN_KEY}, at least 32 characters. */
    Optional<String> key();

    /** Given by the command that starts the server, which writes it into {@code server.json}. */
    Optional<String> ownerToken();

    /** Most bytes of a feed or of a list of offers; every other request may have 1 MB. */
    @WithDefault("536870912")
    long maxUploadBytes();
  }

  /** The shop's own service that knows prices and stock of this moment. */
  interface Offers {
    /** Asked once a turn with the ids of what was found; absent = the catalogue's figures. */
    Optional<String> url();

    /** Sent as a bearer token; only from the environment: {@code HANDFUL_OFFERS_KEY}. */
    Optional<String> key();

    /** Longest wait for its whole answer; afterwards the catalogue's figures are used. */
    @WithDefault("300ms")
    Duration timeout();

    /** Whether what it did not confirm is shown without price and stock. */
    @WithDefault("false")
    boolean required();
  }

  /** Limits of one turn. */
  interface Turn {
    /** Every turn ends within this time. */
    @WithDefault("10s")
    Duration timeout();

    /** Messages that may wait behind a running turn. */
    @WithDefault("8")
    int queue();

    /** Longest text of a message, in characters. */
    @WithDefault("4000")
    int maxText();
  }

  /** How long conversations live. */
  interface Conversation {
    /** Time without a message after which a conversation is gone. */
    @WithDefault("30d")
    Duration retention();
  }

  /** The language models by role; a role without key and base URL has none. */
  interface Models {
    Model fast();

    Model advisor();

    Model teacher();
  }

  /**
   * One model. What is not set comes from {@code OPENAI_API_KEY}, {@code OPENAI_BASE_URL} and
   * {@code OPENAI_MODEL}.
   */
  interface Model {
    /** Its name at the server. */
    Optional<String> name();

    /** Root of an OpenAI-compatible API, with {@code /v1}. */
    Optional<String> baseUrl();

    /** Only from the environment: {@code HANDFUL_MODELS_ADVISOR_KEY}. */
    Optional<String> key();

    /** Longest wait for a connection. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** Longest wait for the first token. */
    @WithDefault("4s")
    Duration firstTokenTimeout();

    /** Longest wait between two tokens. */
    @WithDefault("2s")
    Duration idleTimeout();

    /** Longest time of one request; the deadline of the turn holds besides. */
    @WithDefault("30s")
    Duration totalTimeout();

    /** Used where a prompt sets none; absent = the server's own. */
    OptionalDouble temperature();

    /** Calls at once; more are refused. */
    @WithDefault("64")
    int maxConcurrency();

    /** Most bytes of an answer's text. */
    @WithDefault("262144")
    int maxOutputBytes();

    /** Price of a million input tokens. */
    @WithDefault("0")
    BigDecimal inputPrice();

    /** Price of a million input tokens that the server had cached; as others when absent. */
    Optional<BigDecimal> cachedPrice();

    /** Price of a million output tokens. */
    @WithDefault("0")
    BigDecimal outputPrice();
  }

  /**
   * Where texts become vectors: in process (bge-small-en-v1.5), or at an endpoint when {@code
   * model} names one.
   */
  interface Embedding {
    /** Name of the model at the endpoint; absent = in process. */
    Optional<String> model();

    /** Root of an OpenAI-compatible API, with {@code /v1}; else {@code OPENAI_BASE_URL}. */
    Optional<String> baseUrl();

    /** Only from the environment: {@code HANDFUL_EMBEDDING_KEY}. */
    Optional<String> key();

    /** Floats per vector; the endpoint is asked once when absent. */
    OptionalInt dimensions();

    /** Asks the endpoint to shorten its vectors to {@code dimensions}; only some models can. */
    @WithDefault("false")
    boolean shorten();

    /** Put before what a shopper looks for, where the model wants it. */
    Optional<String> queryPrefix();

    /** Put before texts of items, where the model wants it. */
    Optional<String> documentPrefix();

    /** Texts of one request. */
    @WithDefault("128")
    int batch();

    /** Requests at once while a catalogue is embedded. */
    @WithDefault("2")
    int concurrency();

    /** Requests in a minute while a catalogue is embedded; 0 = no limit. */
    @WithDefault("0")
    int requestsPerMinute();

    /** Tokens in a minute, at four bytes a token; 0 = no limit. */
    @WithDefault("0")
    int tokensPerMinute();

    /** Longest wait for a connection. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** Longest wait for the vectors of a batch. */
    @WithDefault("60s")
    Duration timeout();

    /** Longest wait in a turn; then it goes on with words only. */
    @WithDefault("1s")
    Duration queryTimeout();

    /** How often a batch is asked for again after a failure that may pass. */
    @WithDefault("6")
    int retries();

    /** Longest text, in characters; the rest is cut off, where most models would refuse it. */
    @WithDefault("8000")
    int maxText();
  }

  /** Values that a model reads out of items' texts at import; see docs/enrichment.md. */
  interface Enrichment {
    /** Whether imports ask a model (the teacher's, else the advisor's). */
    @WithDefault("false")
    boolean enabled();

    /** Confidence from which on a value is used, 0 to 1. */
    @WithDefault("0.8")
    double confidence();

    /** Items asked about at once. */
    @WithDefault("4")
    int concurrency();

    /** Most tokens of one import; 0 = no limit. */
    @WithDefault("0")
    long tokens();

    /** Most money of one import, in the currency of the prices; 0 = no limit. */
    @WithDefault("0")
    BigDecimal money();
  }

  /**
   * What models may cost; 0 = no limit. Money is in the currency of the prices; an address and the
   * server start anew each day (UTC).
   */
  interface Budgets {
    /** Tokens of one conversation. */
    @WithDefault("200000")
    long conversationTokens();

    /** Tokens of one network address in a day. */
    @WithDefault("500000")
    long addressTokens();

    /** Tokens of all conversations in a day. */
    @WithDefault("0")
    long dayTokens();

    /** Money of one conversation. */
    @WithDefault("0")
    BigDecimal conversationMoney();

    /** Money of one network address in a day. */
    @WithDefault("0")
    BigDecimal addressMoney();

    /** Money of all conversations in a day. */
    @WithDefault("0")
    BigDecimal dayMoney();
  }

  /** What is kept of what became of suggestions, and what is learned from it. */
  interface Outcomes {
    /** Days after which a conversation's or a shopper's outcomes are gone. */
    @WithDefault("90d")
    Duration retention();

    /** Conversations and shoppers of one catalogue and day of which outcomes are kept. */
    @WithDefault("100000")
    int subjectsPerDay();

    /** Time between two rebuilds of what goes with what; 0s = never, outcomes do not rank then. */
    @WithDefault("15m")
    Duration rebuild();

    /** Agreement of so many people counts half (0 = any two count whole). */
    @WithDefault("3")
    double shrinkage();

    /** Items that go with an item, at most. */
    @WithDefault("50")
    int neighbours();

    /** Items of one conversation or shopper that are learned from, at most. */
    @WithDefault("100")
    int itemsPerSubject();
  }
}
