/**
 * The interpreter that needs no model: lexicon, numbers, negation, references. Imported by nobody.
 */
@NullMarked
package dev.handful.understanding.local;

import org.jspecify.annotations.NullMarked;
