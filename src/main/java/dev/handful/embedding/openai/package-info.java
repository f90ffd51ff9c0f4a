/**
 * Embeddings by any OpenAI-compatible endpoint: batched, paced, retried, checked. Chosen by
 * configuration; imported by nobody.
 */
@NullMarked
package dev.handful.embedding.openai;

import org.jspecify.annotations.NullMarked;
