package dev.handful.admin;

import java.util.Set;

/**
 * Somebody who may call these endpoints.
 *
 * @param name as the log has it
 * @param roles of {@link Access}
 */
record Staff(String name, Set<String> roles) {
  Staff {
    roles = Set.copyOf(roles);
  }
}
