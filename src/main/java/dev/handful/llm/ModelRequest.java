package dev.handful.llm;

import dev.handful.dialogue.ModelRole;
import dev.handful.prompt.RenderedPrompt;

/**
 * One call to a model.
 *
 * @param prompt messages and the schema of the answer
 * @param turn what all calls of the turn share: budgets, deadline, stop, trace
 */
public record ModelRequest(ModelRole role, RenderedPrompt prompt, ModelTurn turn) {}
