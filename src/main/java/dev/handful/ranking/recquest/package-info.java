/**
 * Chats of people who had to find a hidden product (recquest), ranked by the server's own stages:
 * interpreter, tracker and retriever as they serve shoppers, over titles only. Knows the stages;
 * nothing knows it but the command line.
 */
@NullMarked
package dev.handful.ranking.recquest;

import org.jspecify.annotations.NullMarked;
