package dev.handful.understanding.local;

import java.util.List;

/**
 * Words that name attributes: "width", "wide", "wider".
 *
 * @param start first token, inclusive
 * @param end last token, exclusive
 * @param attributes names it can mean, likeliest first; never empty
 */
record Mention(int start, int end, List<String> attributes) {}
