package dev.handful.dialogue;

/**
 * One chip of a question.
 *
 * @param count items that remain when it is chosen; equals a real query
 */
public record QuestionOption(String id, String label, int count, Wanted wanted) {}
