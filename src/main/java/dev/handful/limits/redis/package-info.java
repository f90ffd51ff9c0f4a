/** Budgets and rate limits as short Lua scripts: the one place where no library fits. */
@NullMarked
package dev.handful.limits.redis;

import org.jspecify.annotations.NullMarked;
