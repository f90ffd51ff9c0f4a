/**
 * Language models by role behind one port: what is asked, what came back, what it cost, and how it
 * failed. Knows no vendor; {@code openai} is the adapter for any OpenAI-compatible server.
 */
@NullMarked
package dev.handful.llm;

import org.jspecify.annotations.NullMarked;
