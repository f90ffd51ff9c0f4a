package dev.handful.publication.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.handful.publication.Publication;
import dev.handful.publication.PublicationProblemException;
import dev.handful.publication.Publications;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Generations in Redis 6.2 or newer, single or cluster: every command has one key.
 *
 * <pre>
 * handful:catalogues                        set of names
 * handful:catalogue:{name}                  JSON {@link Publication}: the live one
 * handful:catalogue:{name}:publications     hash: id -> "pieces:milliseconds", to clear away
 * handful:catalogue:name:id:n               piece n; no tag, so that pieces lie on all slots
 * </pre>
 *
 * Pieces of a generation that was replaced live on for a while: a server may just be fetching them.
 */
@ApplicationScoped
public class RedisPublications implements Publications {

  /** No fetch and no publication takes longer. */
  private static final Duration LEFTOVER = Duration.ofHours(1);

  private static final String ALL = "handful:catalogues";

  private final RedisDataSource redis;
  private final Clock clock;
  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  public RedisPublications(RedisDataSource redis, Clock clock) {
    this.redis = redis;
    this.clock = clock;
  }

  @Override
  public List<String> catalogues() {
    return command(() -> redis.set(String.class).smembers(ALL)).stream().sorted().toList();
  }

  @Override
  public @Nullable Publication live(String catalogue) {
    var value = command(() -> redis.value(String.class).get(pointer(catalogue)));
    if (value == null) {
      return null;
    }
    try {
      return json.readValue(value, Publication.class);
    } catch (JsonProcessingException e) {
      throw new PublicationProblemException(
          pointer(catalogue) + " in Redis cannot be read: import the catalogue again", e);
    }
  }

  @Override
  public boolean complete(Publication publication) {
    for (int i = 0; i < publication.chunks(); i++) {
      var key = chunk(publication.catalogue(), publication.id(), i);
      if (!command(() -> redis.key().exists(key))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void publish(Publication publication, Path archive) {
    var name = publication.catalogue();
    clearAway(name);
    remember(publication);
    store(publication, archive);
    var before = live(name);
    command(() -> redis.set(String.class).sadd(ALL, name));
    command(
        () -> {
          redis.value(String.class).set(pointer(name), write(publication));
          return true;
        });
    if (before != null) {
      expire(name, before.id(), before.chunks());
    }
  }

  /** Before the first piece: whoever finds the pieces of a dead server knows how many to delete. */
  private void remember(Publication publication) {
    var about = publication.chunks() + ":" + clock.millis();
    command(
        () ->
            redis
                .hash(String.class)
                .hset(written(publication.catalogue()), publication.id(), about));
  }

  private void store(Publication publication, Path archive) {
    var bytes = redis.value(byte[].class);
    try (var in = Files.newInputStream(archive)) {
      for (int i = 0; i < publication.chunks(); i++) {
        var key = chunk(publication.catalogue(), publication.id(), i);
        var piece = in.readNBytes(CHUNK_BYTES);
        command(
            () -> {
              bytes.set(key, piece);
              return true;
            });
      }
    } catch (IOException e) {
      throw new PublicationProblemException(
          archive + " cannot be read (" + e.getMessage() + ")", e);
    }
  }

  /** Pieces of publications that never went live, or were replaced by a server that then died. */
  private void clearAway(String name) {
    var live = live(name);
    var all = command(() -> redis.hash(String.class).hgetall(written(name)));
    all.forEach(
        (id, about) -> {
          var words = about.split(":");
          long age = clock.millis() - Long.parseLong(words[1]);
          if ((live == null || !live.id().equals(id)) && age > LEFTOVER.toMillis()) {
            expire(name, id, Integer.parseInt(words[0]));
          }
        });
  }

  private void expire(String name, String id, int chunks) {
    for (int i = 0; i < chunks; i++) {
      var key = chunk(name, id, i);
      command(() -> redis.key().expire(key, LEFTOVER));
    }
    command(() -> redis.hash(String.class).hdel(written(name), id));
  }

  @Override
  public void fetch(Publication publication, Path archive) {
    var bytes = redis.value(byte[].class);
    try (var out = Files.newOutputStream(archive)) {
      for (int i = 0; i < publication.chunks(); i++) {
        var key = chunk(publication.catalogue(), publication.id(), i);
        byte @Nullable [] piece = command(() -> bytes.get(key));
        if (piece == null) {
          throw new PublicationProblemException(
              "piece %d of %d of the published catalogue %s is missing in Redis: import it again, and see that Redis evicts nothing (maxmemory-policy noeviction)"
                  .formatted(i + 1, publication.chunks(), publication.catalogue()));
        }
        out.write(piece);
      }
    } catch (IOException e) {
      throw new PublicationProblemException(
          archive + " cannot be written (" + e.getMessage() + "): free disk space", e);
    }
  }

  private String write(Publication publication) {
    try {
      return json.writeValueAsString(publication);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts and numbers is JSON", e);
    }
  }

  private static String pointer(String name) {
    return "handful:catalogue:{" + name + "}";
  }

  private static String written(String name) {
    return pointer(name) + ":publications";
  }

  private static String chunk(String name, String id, int number) {
    return "handful:catalogue:" + name + ":" + id + ":" + number;
  }

  private static <T> T command(Supplier<T> command) {
    try {
      return command.get();
    } catch (RuntimeException e) {
      throw new PublicationProblemException(
          "Redis does not answer ("
              + e.getMessage()
              + "): nothing can be told to other servers; try again when it does",
          e);
    }
  }
}
