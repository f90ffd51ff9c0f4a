package dev.handful.outcomes.redis;

import dev.handful.config.HandfulConfig;
import dev.handful.dialogue.ErrorCode;
import dev.handful.failure.HandfulException;
import dev.handful.outcomes.History;
import dev.handful.outcomes.OutcomeStore;
import dev.handful.outcomes.Subject;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.ScanArgs;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A hash per subject and two sets per day; keeping is one script over one slot. Subject and sets of
 * a day expire together, so that nothing outlives the retention.
 */
@ApplicationScoped
public class RedisOutcomeStore implements OutcomeStore {

  private static final String KEEP = script("keep");
  private static final String READ = script("read");
  private static final String ERASE = script("erase");

  /** Fields of one subject: a long conversation has some two hundred. */
  private static final int MOST_FIELDS = 500;

  /** Subjects read in one step; Redis does nothing else meanwhile. */
  private static final int PAGE = 100;

  private final RedisDataSource redis;
  private final HandfulConfig.Outcomes config;
  private final Clock clock;

  public RedisOutcomeStore(RedisDataSource redis, HandfulConfig config, Clock clock) {
    this.redis = redis;
    this.config = config.outcomes();
    this.clock = clock;
  }

  @Override
  public Kept keep(Batch batch) {
    var day = LocalDate.ofInstant(batch.at(), ZoneOffset.UTC);
    var forgotten =
        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(config.retention());
    var keys = new OutcomeKeys(batch.catalogue());
    var arguments =
        new ArrayList<>(
            List.of(
                batch.subject().value(),
                day.toString(),
                Long.toString(forgotten.toEpochMilli()),
                Integer.toString(config.subjectsPerDay()),
                Integer.toString(MOST_FIELDS)));
    batch.notes().forEach(note -> arguments.addAll(Fields.of(note, batch.at())));
    var answer =
        texts(
            run(
                KEEP,
                List.of(keys.subject(batch.subject()), keys.subjects(day), keys.takers(day)),
                arguments));
    return answer.getFirst().equals("full")
        ? new Kept(List.of(), batch.notes().size())
        : kept(answer);
  }

  private static Kept kept(List<String> answer) {
    var fresh = new ArrayList<Fresh>();
    for (int i = 2; i < answer.size(); i += 4) {
      var outcome = Fields.outcome(answer.get(i));
      var started = answer.get(i + 2);
      fresh.add(
          new Fresh(
              outcome.kind(),
              outcome.item(),
              answer.get(i + 1).equals("1"),
              Fields.place(answer.get(i + 3)),
              started.isEmpty() ? null : Fields.time(started)));
    }
    return new Kept(fresh, Integer.parseInt(answer.get(1)));
  }

  @Override
  public void histories(String catalogue, LocalDate from, LocalDate to, Consumer<History> each) {
    var keys = new OutcomeKeys(catalogue);
    read(keys, from, to, keys::subjects, each);
  }

  @Override
  public void takers(String catalogue, LocalDate from, LocalDate to, Consumer<History> each) {
    var keys = new OutcomeKeys(catalogue);
    read(keys, from, to, keys::takers, each);
  }

  private void read(
      OutcomeKeys keys,
      LocalDate from,
      LocalDate to,
      Function<LocalDate, String> listed,
      Consumer<History> each) {
    var seen = new HashSet<String>();
    for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
      var key = listed.apply(day);
      var members = command(() -> redis.set(String.class).sscan(key, new ScanArgs().count(PAGE)));
      while (command(members::hasNext)) {
        // A scan may name a member twice; so may two days.
        var page = command(members::next).stream().filter(seen::add).toList();
        for (int at = 0; at < page.size(); at += PAGE) {
          read(keys, page.subList(at, Math.min(page.size(), at + PAGE)), each);
        }
      }
    }
  }

  private void read(OutcomeKeys keys, List<String> subjects, Consumer<History> each) {
    var answer = run(READ, subjects.stream().map(keys::subject).toList(), List.of());
    for (int i = 0; i < subjects.size(); i++) {
      var fields = fields(texts(answer.get(i)));
      if (fields.containsKey("day")) {
        each.accept(Fields.history(subjects.get(i), fields));
      }
    }
  }

  private static Map<String, String> fields(List<String> flat) {
    var fields = new HashMap<String, String>();
    for (int i = 0; i + 1 < flat.size(); i += 2) {
      fields.put(flat.get(i), flat.get(i + 1));
    }
    return fields;
  }

  @Override
  public boolean erase(String catalogue, Subject subject) {
    var keys = new OutcomeKeys(catalogue);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var sets =
        Stream.iterate(today, day -> day.minusDays(1))
            .limit(config.retention().toDays() + 2)
            .flatMap(day -> Stream.of(keys.subjects(day), keys.takers(day)));
    var all = Stream.concat(Stream.of(keys.subject(subject)), sets).toList();
    return run(ERASE, all, List.of(subject.value())).toInteger() == 1;
  }

  private Response run(String script, List<String> keys, List<String> arguments) {
    var words = new ArrayList<String>();
    words.add(script);
    words.add(Integer.toString(keys.size()));
    words.addAll(keys);
    words.addAll(arguments);
    return command(() -> redis.execute("EVAL", words.toArray(String[]::new)));
  }

  private static List<String> texts(Response answer) {
    return StreamSupport.stream(answer.spliterator(), false).map(Response::toString).toList();
  }

  private static <T> T command(Supplier<T> command) {
    try {
      return command.get();
    } catch (RuntimeException e) {
      throw new HandfulException(ErrorCode.UNAVAILABLE, "Redis does not answer: " + e, e);
    }
  }

  private static String script(String name) {
    try (var in = RedisOutcomeStore.class.getResourceAsStream(name + ".lua")) {
      if (in == null) {
        throw new IllegalStateException("the script " + name + ".lua is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
