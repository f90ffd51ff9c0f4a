/** The shopper's edge: WebSocket, HTTP twins, tokens. Knows the turn, never a stage. */
@NullMarked
package dev.handful.chat;

import org.jspecify.annotations.NullMarked;
