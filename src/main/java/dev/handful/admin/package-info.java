/**
 * The operator's edge: catalogues, imports, prices and stock, outcomes, over HTTP. Every handler
 * says by annotation who may call it; nothing here goes by the spelling of a path. Knows what it
 * administers, no stage and no other edge.
 */
@NullMarked
package dev.handful.admin;

import org.jspecify.annotations.NullMarked;
