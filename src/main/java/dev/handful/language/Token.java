package dev.handful.language;

/**
 * One word or number of a text.
 *
 * @param text as written, lower-cased
 * @param stem what it is matched by
 * @param start first character in the text, inclusive
 * @param end last character, exclusive
 */
public record Token(String text, String stem, int start, int end) {}
