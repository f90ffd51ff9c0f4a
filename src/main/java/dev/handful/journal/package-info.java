/**
 * How a conversation is written down: the JSON of its records and the names of its Redis keys,
 * shared by the memory that writes and the transcript that reads. Knows dialogue and catalogue.
 */
@NullMarked
package dev.handful.journal;

import org.jspecify.annotations.NullMarked;
