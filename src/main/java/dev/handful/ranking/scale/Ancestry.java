package dev.handful.ranking.scale;

/**
 * What a varied item was made from, as positions in the list of real items.
 *
 * @param base whose kind and most of whose words it has
 * @param other of the same kind where there is one; lends words and values
 * @param from with {@code to}: the direction in which its vector is turned a little
 */
record Ancestry(int base, int other, int from, int to) {}
