/**
 * The words of a conversation as immutable records, enums and sealed interfaces; no behaviour
 * beyond invariants. May know only the catalogue.
 */
@NullMarked
package dev.handful.dialogue;

import org.jspecify.annotations.NullMarked;
