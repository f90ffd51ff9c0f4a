package dev.handful.llm;

import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.ModelCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the model calls of one turn share, and what they leave for its trace. */
public final class ModelTurn {

  private final ConversationId conversation;
  private final @Nullable String address;
  private final Instant deadline;
  private final BooleanSupplier stopped;
  private final Consumer<String> status;
  private final Runnable choosing;
  private final List<ModelCall> calls = new ArrayList<>();

  /**
   * @param address stands for the shopper's network address in budgets, not readable as one; null
   *     when unknown
   * @param deadline no call goes on after it
   * @param stopped asked while waiting: true ends the call and closes the upstream
   * @param choosing told when a model begins to advise
   * @param status told what the shopper may read meanwhile: the search as the model rewrote it
   */
  public ModelTurn(
      ConversationId conversation,
      @Nullable String address,
      Instant deadline,
      BooleanSupplier stopped,
      Consumer<String> status,
      Runnable choosing) {
    this.conversation = conversation;
    this.address = address;
    this.deadline = deadline;
    this.stopped = stopped;
    this.status = status;
    this.choosing = choosing;
  }

  /** Of a turn that nobody watches while a model advises. */
  public ModelTurn(
      ConversationId conversation,
      @Nullable String address,
      Instant deadline,
      BooleanSupplier stopped,
      Consumer<String> status) {
    this(conversation, address, deadline, stopped, status, () -> {});
  }

  /** For work outside a conversation, where no model is asked: nothing could be paid for. */
  public static ModelTurn none() {
    return new ModelTurn(new ConversationId("none"), null, Instant.EPOCH, () -> true, query -> {});
  }

  public ConversationId conversation() {
    return conversation;
  }

  public @Nullable String address() {
    return address;
  }

  public Instant deadline() {
    return deadline;
  }

  public boolean stopped() {
    return stopped.getAsBoolean();
  }

  /** Tells the shopper which search is made of the message; plain text. */
  public void searching(String query) {
    status.accept(query);
  }

  /** Tells the shopper that a model chooses and words now. */
  public void choosing() {
    choosing.run();
  }

  /** Keeps a call, whole or failed, for the trace. */
  public synchronized void called(ModelCall call) {
    calls.add(call);
  }

  /** The calls so far, in order. */
  public synchronized List<ModelCall> calls() {
    return List.copyOf(calls);
  }
}
