/**
 * Public recommendation dialogues ranked by the server's own stages: interpreter, tracker and
 * retriever as they serve shoppers, asked for deeper lists than a reply shows. Knows the stages;
 * nothing knows it but the command line.
 */
@NullMarked
package dev.handful.ranking;

import org.jspecify.annotations.NullMarked;
