package dev.handful.offers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.config.HandfulConfig;
import dev.handful.dialogue.OfferCall;
import dev.handful.dialogue.OfferCall.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the shop's own service what items cost and whether they are there, at most once a turn and
 * never longer than the setting allows. What it says is judged like a line of the endpoint.
 */
@ApplicationScoped
public class LiveOffers {

  private static final Logger LOG = Logger.getLogger(LiveOffers.class);

  private final @Nullable OfferService service;
  private final LongSupplier nanos;
  private final MeterRegistry registry;
  private final boolean required;

  @Inject
  public LiveOffers(HandfulConfig config) {
    this(config, System::nanoTime, Metrics.globalRegistry);
  }

  LiveOffers(HandfulConfig config, LongSupplier nanos, MeterRegistry registry) {
    this.service = OfferService.of(config.offers());
    this.required = config.offers().required();
    this.nanos = nanos;
    this.registry = registry;
  }

  /** A setting that is none is told before anything is embedded. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 50) StartupEvent event) {
    if (service != null) {
      LOG.infof("Prices and stock are asked for at %s.", service.address());
    }
  }

  @PreDestroy
  void close() {
    if (service != null) {
      service.close();
    }
  }

  /** Whether there is a service to ask. */
  public boolean configured() {
    return service != null;
  }

  /** Whether what is not confirmed has neither price nor stock. */
  public boolean required() {
    return required;
  }

  /** What it says of these items now; never throws. */
  public Quotes ask(CatalogueSchema schema, Collection<Item> items) {
    if (service == null) {
      throw new IllegalStateException("no service is configured");
    }
    long start = nanos.getAsLong();
    var byId = new HashMap<ItemId, Item>();
    items.forEach(item -> byId.put(item.id(), item));
    try {
      var answer = service.ask(schema.name(), List.copyOf(byId.keySet()));
      return read(answer, schema, byId, start);
    } catch (OfferService.FailedException e) {
      LOG.debugf("live prices were not to be had: %s", e.getMessage());
      return new Quotes(
          Map.of(),
          counted(new OfferCall(e.outcome(), byId.size(), 0, since(start), List.of(), 0)));
    }
  }

  private Quotes read(
      List<JsonNode> answer, CatalogueSchema schema, Map<ItemId, Item> asked, long start) {
    var json = new OfferJson(schema);
    var now = new HashMap<ItemId, Item>();
    int ignored = 0;
    for (var entry : answer) {
      var item = asked(entry, asked);
      try {
        if (item == null) {
          ignored++;
        } else {
          now.put(item.id(), at(entry, item, json));
        }
      } catch (RefusedOfferException e) {
        ignored++;
      }
    }
    var changed = new ArrayList<OfferCall.Changed>();
    now.forEach((id, item) -> changed(asked.get(id), item, changed));
    return new Quotes(
        now,
        counted(new OfferCall(Outcome.ANSWERED, asked.size(), ignored, since(start), changed, 0)));
  }

  private static @Nullable Item asked(JsonNode entry, Map<ItemId, Item> asked) {
    var id = entry.path("id").asText("").strip();
    return id.isEmpty() ? null : asked.get(new ItemId(id));
  }

  private static Item at(JsonNode entry, Item item, OfferJson json) throws RefusedOfferException {
    var price = json.price(entry, item);
    var availability = OfferJson.availability(entry);
    if (price == null && availability == null) {
      throw new RefusedOfferException(OfferLine.Status.NOTHING_SAID, "neither price nor stock");
    }
    return item.at(
        price == null ? item.price() : price,
        availability == null ? item.availability() : availability);
  }

  private static void changed(Item before, Item now, List<OfferCall.Changed> changed) {
    if (!now.equals(before)) {
      changed.add(
          new OfferCall.Changed(
              now.id(), before.price(), now.price(), before.availability(), now.availability()));
    }
  }

  private long since(long start) {
    return TimeUnit.NANOSECONDS.toMicros(nanos.getAsLong() - start);
  }

  private OfferCall counted(OfferCall call) {
    registry
        .timer("handful.offers.calls", "outcome", call.outcome().name().toLowerCase(Locale.ROOT))
        .record(call.micros(), TimeUnit.MICROSECONDS);
    registry.counter("handful.offers.ignored").increment(call.ignored());
    registry.counter("handful.offers.changed").increment(call.changed().size());
    return call;
  }
}
