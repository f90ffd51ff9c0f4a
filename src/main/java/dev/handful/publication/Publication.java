package dev.handful.publication;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.handful.catalogue.Generation;
import java.time.Instant;

/**
 * What all servers are told of a live generation.
 *
 * @param id of this publication, unguessable and used once, so that no two writers meet
 * @param model by which its vectors were made
 * @param items how many it has, for people
 * @param chunks in how many pieces its archive is kept
 * @param bytes of the archive
 * @param sha256 of the archive, hexadecimal
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Publication(
    String catalogue,
    String id,
    Generation generation,
    String model,
    int items,
    int chunks,
    long bytes,
    String sha256,
    Instant at) {}
