package dev.handful.turn;

/** Whether the shopper, or the watchdog, wants the turn to end now; asked between steps. */
@FunctionalInterface
public interface StopSignal {

  /** True from the moment on that the turn should end. */
  boolean stopped();
}
