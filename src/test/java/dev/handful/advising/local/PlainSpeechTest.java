package dev.handful.advising.local;

import static dev.handful.advising.Shop.BILLY;
import static dev.handful.advising.Shop.FINNBY;
import static dev.handful.advising.Shop.GNEDBY;
import static dev.handful.advising.Shop.HEMNES;
import static dev.handful.advising.Shop.KALLAX;
import static dev.handful.advising.Shop.atMost;
import static dev.handful.advising.Shop.found;
import static dev.handful.advising.Shop.plan;
import static dev.handful.advising.Shop.state;
import static dev.handful.advising.Shop.want;
import static dev.handful.advising.Shop.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Among;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Notice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlainSpeechTest {

  private static final Goal RECOMMEND = new Goal.Recommend(false);
  private static final Constraint CHEAP = want("p2", "price", atMost(300)).softened();
  private static final Constraint NARROW = want("p3", "width", atMost(61));

  @Test
  void aWishThatOnlySomeOfTheUnchangedListMeetIsCounted() {
    var found = found(3, BILLY, KALLAX, HEMNES);
    var changed = new Notice.Changed(0, 3, List.of(), List.of(CHEAP));
    var text = Drafted.of(plan(RECOMMEND, found, changed), state(CHEAP), found).text();
    assertThat(text).containsIgnoringCase("one of the three").doesNotContain("changes nothing");
  }

  @Test
  void aWhollyNewListIsToldInOneShortSentence() {
    var found = found(2, BILLY, KALLAX);
    var changed = new Notice.Changed(2, 0, List.of(HEMNES), List.of(CHEAP));
    assertThat(new Notice.Changed(2, 0, List.of(HEMNES), List.of()).kept()).isZero();
    var text = Drafted.of(plan(RECOMMEND, found, changed), state(CHEAP), found).text();
    assertThat(text).doesNotContain("none stays").doesNotContain("Because of");
  }

  @Test
  void anItemThatDoesNotSayIsNotSaidToBreakAWish() {
    var found = found(2, BILLY, KALLAX);
    // GNEDBY has no width, KALLAX is 77 cm wide.
    var changed = new Notice.Changed(1, 1, List.of(GNEDBY, FINNBY), List.of(NARROW));
    var text = Drafted.of(plan(RECOMMEND, found, changed), state(NARROW), found).text();
    assertThat(text)
        .contains("FINNBY does not fit “up to 61 cm wide”")
        .containsAnyOf("GNEDBY made room", "Off the list: GNEDBY");
  }

  @Test
  void aWarningIsNeverQuotedAsAReason() {
    var quotes = new Quotes();
    var item =
        described("Showers bead off, but a downpour soaks in. A shell for showers in spring.");
    assertThat(quotes.speaking(item, List.of("showers"))).contains("A shell for showers in spring");
    assertThat(quotes.about(item, List.of("downpour"))).isPresent();
    assertThat(quotes.speaking(item, List.of("downpour"))).isEmpty();
    assertThat(quotes.speaking(described("It doesn’t like showers."), List.of("showers")))
        .isEmpty();
  }

  @Test
  void aHandOffWithoutAContactIsOneSentenceThatPromisesNothing() {
    var drafted =
        Drafted.of(
            plan(new Goal.HandOff(dev.handful.dialogue.HandOffKind.PERSON), Found.nothing()),
            state(),
            Found.nothing());
    var handOffs = drafted.all(dev.handful.dialogue.DraftBlock.HandedOff.class);
    assertThat(handOffs).hasSize(1);
    assertThat(handOffs.getFirst().handOff().text()).doesNotContain("can take over from here");
  }

  @Test
  void wordsThatSayNothingOfAThingAreNotCalledUnfilterable() {
    var found = found(2, BILLY, KALLAX);
    var chatter = new Notice.NotFilterable(List.of("tonight", "evening"));
    assertThat(Drafted.of(plan(RECOMMEND, found, chatter), state(), found).text())
        .doesNotContain("tonight");
    var mixed = new Notice.NotFilterable(List.of("tonight", "cosy"));
    assertThat(Drafted.of(plan(RECOMMEND, found, mixed), state(), found).text()).contains("“cosy”");
  }

  @Test
  void whatIsItAboutReadsTheDescriptionOut_C16() {
    var item = described("A blue shell for showers. It packs into its own pocket.");
    for (var question :
        List.of("tell me more about the third", "what is it about?", "whats the story of Shell")) {
      assertThat(asked(item, null, question))
          .contains("A blue shell for showers. It packs into its own pocket");
    }
    assertThat(asked(item, null, "what about its pocket?")).contains("It packs into its own");
  }

  private static String asked(Item item, @Nullable String attribute, String question) {
    var goal = new Goal.AnswerItem(item.id(), attribute, question);
    var found =
        new Found(
            List.of(),
            List.of(),
            0,
            List.of(),
            List.of(),
            List.of(),
            Map.of(item.id(), item),
            List.of(),
            null);
    return Drafted.of(plan(goal, found), state(), found).text();
  }

  @Test
  void anExtremeOfTheWholeCatalogueThatBreaksAWishSaysSo_C04() {
    var goal = new Goal.AnswerExtreme("price", Direction.MORE, Among.CATALOGUE);
    var fact = new Found.ExtremeFact("price", Direction.MORE, 49500, HEMNES, Among.CATALOGUE, null);
    var found =
        new Found(
            List.of(),
            List.of(),
            0,
            List.of(),
            List.of(),
            List.of(fact),
            Map.of(),
            List.of(),
            null);
    var white = want("p1", "colour", words("white"));
    assertThat(Drafted.of(plan(goal, found), state(white), found).text())
        .containsAnyOf("whole catalogue", "beyond your wishes");
    assertThat(Drafted.of(plan(goal, found), state(), found).text())
        .doesNotContain("whole catalogue");
  }

  private static Item described(String description) {
    return new Item(
        new ItemId("x"),
        "Shell",
        description,
        List.of("Jackets"),
        null,
        null,
        null,
        Availability.IN,
        null,
        null,
        Map.of(),
        null);
  }
}
