/**
 * The shopper's edge: WebSocket, HTTP twins, tokens. Knows the turn, and the ports of memory and
 * transcript; no other stage.
 */
@NullMarked
package dev.handful.chat;

import org.jspecify.annotations.NullMarked;
