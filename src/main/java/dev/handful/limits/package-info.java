/** Budgets of tokens and money, and rate limits. */
@NullMarked
package dev.handful.limits;

import org.jspecify.annotations.NullMarked;
