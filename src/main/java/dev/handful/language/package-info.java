/**
 * Words of a locale: tokens, stems, numbers, units and currencies, from Lucene analysis, ICU4J and
 * Indriya. Knows no other package of ours.
 */
@NullMarked
package dev.handful.language;

import org.jspecify.annotations.NullMarked;
