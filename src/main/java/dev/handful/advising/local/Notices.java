package dev.handful.advising.local;

import dev.handful.catalogue.Item;
import dev.handful.dialogue.Notice;
import dev.handful.prompt.PreferenceWording;
import dev.handful.prompt.Say;
import java.util.ArrayList;
import java.util.List;

/** What a reply says besides its goals; before the list what led to it, after it what changed. */
final class Notices {

  private static final int MOST_NAMED = 3;

  private final Writing writing;

  Notices(Writing writing) {
    this.writing = writing;
  }

  List<String> before() {
    return writing.plan().notices().stream()
        .filter(Notices::leads)
        .map(this::text)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  List<String> after() {
    return writing.plan().notices().stream()
        .filter(notice -> !leads(notice))
        .map(this::text)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static boolean leads(Notice notice) {
    return switch (notice) {
      case Notice.Changed ignored -> false;
      case Notice.NotFilterable ignored -> false;
      case Notice.NotExcludable ignored -> false;
      case Notice.CurrencyUnknown ignored -> false;
      case Notice.NoMatch ignored -> true;
      case Notice.AbsentType ignored -> true;
      case Notice.PriceFloor ignored -> true;
      case Notice.NearMiss ignored -> true;
      case Notice.NoMore ignored -> true;
      case Notice.Restarted ignored -> true;
      case Notice.CatalogueChanged ignored -> true;
    };
  }

  private String text(Notice notice) {
    var voice = writing.voice();
    return switch (notice) {
      case Notice.NoMatch noMatch -> noMatch(noMatch);
      case Notice.AbsentType(var words, var nearest) -> absent(words, nearest);
      case Notice.NotExcludable(var words) -> about(Say.NOT_EXCLUDABLE, words);
      case Notice.NotFilterable(var words) -> notFilterable(words);
      case Notice.PriceFloor(var cheapest) -> floor(cheapest);
      case Notice.NearMiss near -> near(near);
      case Notice.CurrencyUnknown(var named) -> currency(named);
      case Notice.Changed changed -> new ChangeText(writing).of(changed);
      case Notice.NoMore() -> voice.sentence(Say.NO_MORE);
      case Notice.Restarted() -> voice.sentence(Say.RESTARTED);
      case Notice.CatalogueChanged(int gone) -> voice.sentence(Say.CATALOGUE_CHANGED, "gone", gone);
    };
  }

  private String notFilterable(List<String> words) {
    return new Echo(writing).foreign(words)
        ? writing.voice().sentence(Say.NOT_UNDERSTOOD)
        : about(Say.NOT_FILTERABLE, Echo.ofThings(words));
  }

  /** Nothing when none of the words may be repeated. */
  private String about(Say say, List<String> words) {
    var spoken = new Echo(writing).of(words);
    return spoken.isEmpty()
        ? ""
        : writing.voice().sentence(say, "words", Voice.echo(writing.wording().all(spoken)));
  }

  private String noMatch(Notice.NoMatch notice) {
    var voice = writing.voice();
    var sentences = new ArrayList<String>();
    sentences.add(nothing(notice));
    var ways =
        PreferenceWording.relaxations(
                writing.plan().relaxations(), writing.state().constraints(), writing.snapshot())
            .stream()
            .limit(MOST_NAMED)
            .map(r -> voice.fragment(Say.RELAXATION, "label", r.label(), "count", r.count()))
            .toList();
    if (!ways.isEmpty()) {
      sentences.add(voice.sentence(Say.RELAXATIONS, "choices", writing.wording().either(ways)));
    }
    return String.join(" ", sentences);
  }

  /** "No red rain jackets for women"; kinds that make no noun are listed with the other wishes. */
  private String nothing(Notice.NoMatch notice) {
    var voice = writing.voice();
    var things = new Things(writing);
    if (notice.constraints().isEmpty()) {
      return voice.sentence(Say.NO_MATCH_AT_ALL);
    }
    return things.unspeakable()
        ? voice.sentence(Say.NO_MATCH_OF, "needs", writing.labels(notice.constraints()))
        : voice.sentence(Say.NO_MATCH, "what", things.phrase(0));
  }

  private String absent(String words, List<String> nearest) {
    var spoken = Echo.line(words);
    var sentence =
        spoken.isEmpty()
            ? writing.voice().sentence(Say.NO_MATCH_AT_ALL)
            : writing.voice().sentence(Say.ABSENT, "words", spoken);
    // "What it does have: films" helps nobody in a catalogue of films.
    var common = new Kinds(writing).common();
    return nearest.isEmpty() || common.filter(nearest::contains).isPresent()
        ? sentence
        : sentence
            + " "
            + writing
                .voice()
                .sentence(
                    Say.NEAREST,
                    "kinds",
                    writing.wording().all(nearest.stream().limit(MOST_NAMED).toList()));
  }

  private String floor(Item cheapest) {
    var price = cheapest.price();
    return price == null
        ? writing.voice().sentence(Say.NO_MATCH_AT_ALL)
        : writing
            .voice()
            .sentence(
                Say.PRICE_FLOOR,
                "price",
                writing.wording().money(price),
                "title",
                cheapest.title());
  }

  private String near(Notice.NearMiss notice) {
    var attribute = writing.attribute(notice.attribute()).orElse(null);
    var value = attribute == null ? null : Writing.value(notice.item(), attribute);
    return value == null
        ? ""
        : writing
            .voice()
            .sentence(
                Say.NEAR_MISS,
                "what",
                writing.wording().phrase(attribute, value),
                "count",
                notice.count(),
                "title",
                notice.item().title());
  }

  private String currency(String named) {
    var own = writing.currency();
    return own == null
        ? writing.voice().sentence(Say.CURRENCY_UNKNOWN, "named", Voice.echo(named))
        : writing.voice().sentence(Say.CURRENCY_OTHER, "named", Voice.echo(named), "currency", own);
  }
}
