/** The command line: one class per command. */
@NullMarked
package dev.handful.cli;

import org.jspecify.annotations.NullMarked;
