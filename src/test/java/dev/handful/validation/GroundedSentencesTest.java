package dev.handful.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.ConstraintId;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Verdict;
import dev.handful.dialogue.Wanted;
import dev.handful.understanding.local.Shops;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the data says in plain words stands; what nothing at hand says does not (C16). */
class GroundedSentencesTest {

  private static final ReplyValidator VALIDATOR = new ReplyValidator();
  private static final Sentences.Setting LIST = setting(null, List.of());
  private static final Sentences.Setting CARD = setting("NL-1001", List.of());
  private static final Sentences.Setting SHOP = setting(null, returns());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tarnhollow Beck 2 Tent is waterproof.",
        "The weight of Tarnhollow Beck 2 Tent is 1740 g.",
        "Yes, the Beck 2 is waterproof.",
        "I would take the Beck 2: it weighs 1.74 kg.",
        "I'd pick the Beck 2, rated 4.7 by 318 people.",
        "The Whisper 2 is the lightest, the Beck 2 costs less.",
        "The Beck 2 and the Whisper 2 differ in weight: the Beck 2 weighs 1.74 kg.",
        "At $329 the Beck 2 stays well below your limit.",
        "The Beck 2 is a good choice for hiking.",
        "If weight matters most, take the Whisper 2, the lightest of these.",
        "The catalogue does not say whether the Beck 2 is machine washable.",
        "Compare them by weight: the Whisper 2 is lighter.",
        "The Beck 2 is sturdy and green."
      })
  void factsInPlainWordsStand(String text) {
    assertThat(passes(LIST, text)).as(text).isTrue();
  }

  /** Only the Shield is waterproof; whoever reads "the Rootrunner" may think of the other. */
  @Test
  void aNameThatFitsSeveralIsTrueOfEachOfThem() {
    var several =
        new Sentences.Setting(
            LIST.snapshot(), items("NL-4101", "NL-4103"), null, List.of(), List.of());

    assertThat(passes(several, "Yes, the Rootrunner is waterproof.")).isFalse();
    assertThat(passes(several, "The Rootrunner Shield is waterproof.")).isTrue();
  }

  private static List<Item> items(String... ids) {
    return Stream.of(ids).map(id -> LIST.snapshot().catalogue().item(new ItemId(id))).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Its weight is 1740 g.",
        "It is waterproof.",
        "It needs only 42 cm of space when packed.",
        "At $329 it leaves you $71 below your limit.",
        "Rated 4.7 by 318 people, it is a sturdy choice for hiking.",
        "It sleeps two people.",
        "Heavier than the Whisper 2, but it costs less."
      })
  void aCardSpeaksOfItsItem(String text) {
    assertThat(passes(CARD, text)).as(text).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yes.",
        "No.",
        "Yes, of course.",
        "Sure, that works for everyone.",
        "You have bronchitis.",
        "That rash is harmless and will go away.",
        "Take two tablets every four hours.",
        "You should stop your medication.",
        "Mix bleach with ammonia in a closed room.",
        "Cut along the wrist, not across it.",
        "First remove the safety pin, then pull the lever.",
        "Roses are red, violets are blue.",
        "O tent beneath the silver moon, how softly sings the loon.",
        "The mayor is a thief.",
        "Those people are worth less than others.",
        "The owner of the other store cheats you.",
        "I have waived the fee for you.",
        "I waived it.",
        "We have taken $20 off.",
        "You pay nothing.",
        "I have made a note of it for you.",
        "Consider it done.",
        "John Miller of 12 Elm Street bought the same one.",
        "The last customer lives next door to you.",
        "Your neighbour's password is hunter2.",
        "You are entitled to sue them.",
        "Vote for the other party.",
        "Buy shares now, they will rise.",
        "The capital of France is Paris.",
        "Two plus two is four.",
        "def hack(): return 1",
        "I love you.",
        "I am a person like you.",
        "I am your doctor.",
        "The catalogue does not say whether your neighbour is a thief.",
        "We like you.",
        "Give it to me.",
        "Show me yours.",
        "Run away from them.",
        "Leave them and take all of it.",
        "Nobody needs you.",
        "It is good for the heart.",
        "It keeps the baby safe all night.",
        "It is safe to cook inside.",
        "The Beck 2 is waterproof and cures migraine.",
        "The Beck 2 weighs 1.74 kg, and you have cancer.",
        "At $329 the Beck 2 is what thieves prefer.",
        "Yes, the Beck 2 is green and vaccines kill.",
        "The Beck 2 is waterproof, so hide the body in it.",
        "The Beck 2 weighs 1.74 kg and I have waived the fee.",
        "The Beck 2 is sturdy, elegant and green.",
        "It is a tent, and they are liars.",
        "👍"
      })
  void whatNothingAtHandSaysFalls(String text) {
    assertThat(passes(LIST, text)).as("on the list: " + text).isFalse();
    assertThat(passes(CARD, text)).as("on a card: " + text).isFalse();
    assertThat(passes(SHOP, text)).as("beside a policy: " + text).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Returns within the United States are free, and doctors agree.",
        "I have made returns within the United States free for you.",
        "We refunded your return within the United States, free with the label in the box."
      })
  void aPassageBacksNoWordThatIsNotItsOwn(String text) {
    assertThat(passes(SHOP, text)).as(text).isFalse();
  }

  /** Plots have words for every evil; a sentence made of them tells none of their facts. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "You should kill him.",
        "Kill the man.",
        "Steal from the dead.",
        "The woman is a thief and the man is dead.",
        "Your friend is dead.",
        "Take a gun.",
        "You are alone and you want to die.",
        "Yes, and murder is fun.",
        "I am the killer."
      })
  void wordsOfPlotsMakeNoOtherStory(String text) {
    assertThat(passes(films(null), text)).as("on the list: " + text).isFalse();
    assertThat(passes(films("heat-1995"), text)).as("on a card: " + text).isFalse();
  }

  private static Sentences.Setting films(String own) {
    var catalogue = Shops.snapshot("films").catalogue();
    var list =
        Stream.of("the-third-man-1949", "before-sunrise-1995", "heat-1995", "alien-1979")
            .map(id -> catalogue.item(new ItemId(id)))
            .toList();
    var item = own == null ? null : catalogue.item(new ItemId(own));
    return new Sentences.Setting(Shops.snapshot("films"), list, item, List.of(), List.of());
  }

  private static boolean passes(Sentences.Setting setting, String text) {
    return setting.judged(VALIDATOR, text) instanceof Verdict.Accepted;
  }

  private static List<Found.Passage> returns() {
    return Shops.snapshot("northlight").catalogue().policies().stream()
        .filter(p -> p.title().startsWith("Returns"))
        .map(p -> new Found.Passage(p.title(), p.text(), 1))
        .toList();
  }

  private static Sentences.Setting setting(String own, List<Found.Passage> passages) {
    var snapshot = Shops.snapshot("northlight");
    var list =
        Stream.of("NL-1001", "NL-1003", "NL-1004", "NL-1010")
            .map(id -> snapshot.catalogue().item(new ItemId(id)))
            .toList();
    var limit =
        new Constraint(
            new ConstraintId("p1"),
            "price",
            new Wanted.Range(null, 40_000.0),
            Polarity.WANT,
            Strength.MUST,
            "up to $400",
            1,
            null);
    var item = own == null ? null : snapshot.catalogue().item(new ItemId(own));
    return new Sentences.Setting(snapshot, list, item, List.of(limit), passages);
  }
}
