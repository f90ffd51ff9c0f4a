package dev.handful.memory.redis;

import dev.handful.dialogue.ErrorCode;
import dev.handful.failure.HandfulException;
import io.quarkus.redis.datasource.RedisDataSource;
import io.vertx.mutiny.redis.client.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One atomic step over the keys of a conversation; answers a list whose first word is a verdict.
 */
final class RedisScript {

  private final String source;

  private RedisScript(String source) {
    this.source = source;
  }

  /** The script of that name beside this class. */
  static RedisScript named(String name) {
    try (var in = RedisScript.class.getResourceAsStream(name + ".lua")) {
      if (in == null) {
        throw new IllegalStateException("the script " + name + ".lua is missing");
      }
      return new RedisScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs the step.
   *
   * @throws HandfulException {@code NOT_FOUND} and {@code CONFLICT} by the script's verdict, {@code
   *     UNAVAILABLE} when Redis does not answer
   */
  List<String> run(RedisDataSource redis, List<String> keys, List<String> arguments) {
    var words = new ArrayList<String>();
    words.add(source);
    words.add(Integer.toString(keys.size()));
    words.addAll(keys);
    words.addAll(arguments);
    var answer = answer(redis, words);
    switch (answer.getFirst()) {
      case "missing" ->
          throw new HandfulException(ErrorCode.NOT_FOUND, "there is no such conversation");
      case "conflict" ->
          throw new HandfulException(ErrorCode.CONFLICT, "another turn of it is under way");
      default -> {
        return answer;
      }
    }
  }

  private static List<String> answer(RedisDataSource redis, List<String> words) {
    try {
      var response = redis.execute("EVAL", words.toArray(String[]::new));
      return StreamSupport.stream(response.spliterator(), false).map(Response::toString).toList();
    } catch (RuntimeException e) {
      throw new HandfulException(ErrorCode.UNAVAILABLE, "Redis does not answer: " + e, e);
    }
  }
}
