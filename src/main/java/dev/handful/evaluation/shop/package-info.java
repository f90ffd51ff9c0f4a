/**
 * An operator's items read straight from the files, by what {@code catalogue.yaml} declares. Knows
 * no code of the server, so that a check never trusts what it checks.
 */
@NullMarked
package dev.handful.evaluation.shop;

import org.jspecify.annotations.NullMarked;
