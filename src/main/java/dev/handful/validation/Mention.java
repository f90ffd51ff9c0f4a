package dev.handful.validation;

/**
 * Where a sentence names items.
 *
 * @param start first token, inclusive
 * @param end last token, exclusive
 * @param against whether they are what another is held against ("lighter than ...")
 */
record Mention(int start, int end, Target target, boolean against) {}
