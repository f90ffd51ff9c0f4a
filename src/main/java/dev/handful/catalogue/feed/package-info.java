/**
 * Reads an operator's files, whatever their format, compression or encoding, as a stream of {@link
 * dev.handful.catalogue.feed.FeedLine}s with exact line numbers and bounded memory. Knows JSON, CSV
 * and the product feed of the Agentic Commerce Protocol, but nothing of schemas and items.
 */
@NullMarked
package dev.handful.catalogue.feed;

import org.jspecify.annotations.NullMarked;
