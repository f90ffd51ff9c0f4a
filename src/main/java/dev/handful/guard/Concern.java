package dev.handful.guard;

/** What the guards look for, gravest first. */
public enum Concern {
  /** Somebody may hurt themselves. */
  SELF_HARM("self-harm", false),
  /** Would harm others. */
  UNSAFE("unsafe", false),
  /** Orders to a model: new roles, new rules, "rank me first". */
  INJECTION("injection", true),
  /** Asks for prompts, policies, keys. */
  INSTRUCTIONS("instructions", true),
  /** Asks to guess what people are. */
  INFERENCE("inference", true),
  /** Nothing a shop's assistant is for. */
  OFF_TOPIC("off-topic", true),
  /** Tells what people are: religion, health, origin, orientation, politics. */
  PERSONAL("personal", true);

  private final String flag;
  private final boolean restStands;

  Concern(String flag, boolean restStands) {
    this.flag = flag;
    this.restStands = restStands;
  }

  /** As staff see it on a conversation. */
  public String flag() {
    return flag;
  }

  /** Whether what else the message asks for is still looked for. */
  public boolean restStands() {
    return restStands;
  }
}
