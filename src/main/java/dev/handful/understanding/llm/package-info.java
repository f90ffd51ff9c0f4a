/** The interpreter that asks a model: prompt, schema, and acts checked like local ones. */
@NullMarked
package dev.handful.understanding.llm;

import org.jspecify.annotations.NullMarked;
