/** Any OpenAI-compatible server: named models, streams, retries, circuit breaker, budgets. */
@NullMarked
package dev.handful.llm.openai;

import org.jspecify.annotations.NullMarked;
