package dev.handful.guard;

/**
 * One concern in a text.
 *
 * @param start first character of what is cut, inclusive
 * @param end exclusive
 */
public record Finding(Concern concern, int start, int end) {}
