/** The typed settings of the server. Knows no other package of ours. */
@NullMarked
package dev.handful.config;

import org.jspecify.annotations.NullMarked;
