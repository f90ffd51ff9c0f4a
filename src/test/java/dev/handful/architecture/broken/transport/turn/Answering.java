package dev.handful.architecture.broken.transport.turn;

import jakarta.ws.rs.core.Response;

/** Breaks the rule on transport: a turn that knows HTTP. */
public record Answering(Response response) {}
