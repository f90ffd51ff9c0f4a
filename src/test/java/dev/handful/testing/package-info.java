/** What Quarkus tests share: one profile, a real Redis, a small shop. */
package dev.handful.testing;
