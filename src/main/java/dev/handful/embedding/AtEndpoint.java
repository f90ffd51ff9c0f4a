package dev.handful.embedding;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The embedder that asks an endpoint. */
@Qualifier @Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, METHOD, PARAMETER})
public @interface AtEndpoint {}
