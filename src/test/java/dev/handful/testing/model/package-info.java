/**
 * A scripted OpenAI-compatible server for tests and trials by hand: real HTTP, answers by rule,
 * misbehaves on demand. Knows nothing of the product but the shape of its prompts, in {@link
 * dev.handful.testing.model.PromptData}.
 */
@NullMarked
package dev.handful.testing.model;

import org.jspecify.annotations.NullMarked;
