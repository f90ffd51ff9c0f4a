/**
 * What the product team edits: policy, wording and synonyms, loaded, checked and swapped as one
 * immutable library.
 */
@NullMarked
package dev.handful.prompt;

import org.jspecify.annotations.NullMarked;
