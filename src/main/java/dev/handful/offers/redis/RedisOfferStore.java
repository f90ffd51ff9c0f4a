package dev.handful.offers.redis;

import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Generation;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.Money;
import dev.handful.dialogue.ErrorCode;
import dev.handful.failure.HandfulException;
import dev.handful.offers.Offer;
import dev.handful.offers.Offer.Said;
import dev.handful.offers.OfferStore;
import io.quarkus.redis.datasource.RedisDataSource;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code handful:catalogue:{name}:offers}, a hash of {@code price:ID} and {@code stock:ID}; beside
 * it the version and, by version, which items changed. One catalogue stays on one slot.
 */
@ApplicationScoped
public class RedisOfferStore implements OfferStore {

  private static final int CHUNK = 500;
  private static final String NO_CURRENCY = "-";
  private static final String PUT = script("put");
  private static final String DROP = script("drop");

  private final RedisDataSource redis;

  public RedisOfferStore(RedisDataSource redis) {
    this.redis = redis;
  }

  @Override
  public void put(String catalogue, List<Offer> offers) {
    scripted(PUT, catalogue, offers);
  }

  @Override
  public void drop(String catalogue, List<Offer> offers) {
    scripted(DROP, catalogue, offers);
  }

  private void scripted(String script, String catalogue, List<Offer> offers) {
    for (var chunk : offers.stream().gather(Gatherers.windowFixed(CHUNK)).toList()) {
      var words = new ArrayList<String>();
      words.addAll(List.of(script, "3", offers(catalogue), changes(catalogue), version(catalogue)));
      for (var offer : chunk) {
        words.add(offer.item().value());
        words.add(price(offer.price()));
        words.add(stock(offer.availability()));
      }
      execute("EVAL", words);
    }
  }

  @Override
  public Changes since(String catalogue, long known) {
    var answer = execute("GET", List.of(version(catalogue)));
    long version = answer == null ? 0 : answer.toLong();
    // A version that fell back is another Redis, or one that lost its tail: everything is read.
    long from = version < known ? 0 : known;
    if (version == from) {
      return new Changes(version, List.of());
    }
    var ids = strings(execute("ZRANGEBYSCORE", List.of(changes(catalogue), "(" + from, "+inf")));
    var offers = new ArrayList<Offer>();
    for (var chunk : ids.stream().gather(Gatherers.windowFixed(CHUNK)).toList()) {
      offers.addAll(read(catalogue, chunk));
    }
    return new Changes(version, offers);
  }

  private List<Offer> read(String catalogue, List<String> ids) {
    var words = new ArrayList<String>();
    words.add(offers(catalogue));
    ids.stream().flatMap(id -> Stream.of("price:" + id, "stock:" + id)).forEach(words::add);
    var values = execute("HMGET", words);
    var offers = new ArrayList<Offer>();
    for (int i = 0; values != null && i < ids.size(); i++) {
      var price = priced(text(values.get(2 * i)));
      var stock = stocked(text(values.get(2 * i + 1)));
      offers.add(new Offer(new ItemId(ids.get(i)), price, stock));
    }
    return offers;
  }

  @Override
  public Instant firstRead(String catalogue, Generation generation, Instant now) {
    var key = "handful:catalogue:{" + catalogue + "}:read";
    execute("HSETNX", List.of(key, generation.value(), Long.toString(now.toEpochMilli())));
    var first = execute("HGET", List.of(key, generation.value()));
    return first == null ? now : Instant.ofEpochMilli(first.toLong());
  }

  private static String price(@Nullable Said<Money> said) {
    if (said == null) {
      return "";
    }
    var currency = said.value().currency() == null ? NO_CURRENCY : said.value().currency();
    return said.value().amount() + " " + currency + " " + said.at().toEpochMilli();
  }

  private static @Nullable Said<Money> priced(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var words = text.split(" ");
    var currency = words[1].equals(NO_CURRENCY) ? null : words[1];
    return new Said<>(new Money(Long.parseLong(words[0]), currency), at(words[2]));
  }

  private static String stock(@Nullable Said<Availability> said) {
    return said == null ? "" : said.value() + " " + said.at().toEpochMilli();
  }

  private static @Nullable Said<Availability> stocked(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var words = text.split(" ");
    return new Said<>(Availability.valueOf(words[0]), at(words[1]));
  }

  private static Instant at(String millis) {
    return Instant.ofEpochMilli(Long.parseLong(millis));
  }

  private static String offers(String catalogue) {
    return "handful:catalogue:{" + catalogue + "}:offers";
  }

  private static String changes(String catalogue) {
    return offers(catalogue) + ":changes";
  }

  private static String version(String catalogue) {
    return offers(catalogue) + ":version";
  }

  private static List<String> strings(@Nullable Response list) {
    var strings = new ArrayList<String>();
    if (list != null) {
      list.forEach(one -> strings.add(one.toString()));
    }
    return strings;
  }

  private static @Nullable String text(@Nullable Response one) {
    return one == null ? null : one.toString();
  }

  private @Nullable Response execute(String command, List<String> words) {
    try {
      return redis.execute(command, words.toArray(String[]::new));
    } catch (RuntimeException e) {
      throw new HandfulException(ErrorCode.UNAVAILABLE, "Redis does not answer: " + e, e);
    }
  }

  private static String script(String name) {
    try (var in = RedisOfferStore.class.getResourceAsStream(name + ".lua")) {
      if (in == null) {
        throw new IllegalStateException("the script " + name + ".lua is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
