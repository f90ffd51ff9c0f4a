/**
 * The in-process embedder (bge-small-en-v1.5 on ONNX Runtime). Chosen by configuration; imported by
 * nobody.
 */
@NullMarked
package dev.handful.embedding.onnx;

import org.jspecify.annotations.NullMarked;
