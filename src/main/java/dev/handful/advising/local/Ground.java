package dev.handful.advising.local;

import dev.handful.dialogue.Reason;
import java.util.function.Supplier;

/**
 * A reason that could be given, not yet worded.
 *
 * @param attribute what it is about; a card has one reason per attribute
 * @param form what kind of sentence it is; a list varies it
 * @param worth how much it tells a shopper who chooses from this list, about 0 to 100
 */
record Ground(String attribute, String form, double worth, Supplier<Reason> reason) {}
