package dev.handful.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Where the values of an attribute come from.
 *
 * @param field flattened field name
 * @param split what separates several values within one text ("Red, Blue"); null for none
 */
record AttributeSource(String field, @Nullable String split) {}
