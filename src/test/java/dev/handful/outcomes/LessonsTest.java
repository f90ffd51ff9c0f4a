package dev.handful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Experience;
import dev.handful.catalogue.Experience.Neighbour;
import dev.handful.catalogue.ItemId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonsTest {

  private static final ItemId A = new ItemId("a");
  private static final ItemId B = new ItemId("b");

  private final Lessons lessons =
      new Lessons(new ItemToItem(1, 10, 10), item -> !item.value().equals("gone"));

  @Test
  void whatTheSamePeopleTookGoesTogether() {
    lessons.add(taking("1", "a", "b"));
    lessons.add(taking("2", "a", "b", "gone"));

    var experience = lessons.experience();

    assertThat(experience.related().get(A)).extracting(Neighbour::item).containsExactly(B);
    assertThat(experience.popularity()).containsOnlyKeys(A, B);
  }

  private static History taking(String name, String... items) {
    var history = Histories.of(name);
    for (var item : items) {
      history.does(OutcomeKind.ACCEPT, item, 1);
    }
    return history.build();
  }

  @Test
  void aSubjectSeenTwiceTeachesOnce() {
    lessons.add(taking("1", "a", "b"));
    var once = lessons.experience();
    lessons.add(taking("1", "a", "b"));

    assertThat(lessons.experience()).isEqualTo(once);
  }

  @Test
  void whatWasOnlySeenOrTurnedDownTeachesNothing() {
    lessons.add(
        Histories.of("1")
            .does(OutcomeKind.SEEN, "a", 1)
            .does(OutcomeKind.LIKE, "b", 2)
            .does(OutcomeKind.REJECT, "b", 3)
            .build());

    assertThat(lessons.experience()).isEqualTo(Experience.NONE);
  }

  @Test
  void wordsOfOneAloneAreNotLearned() {
    lessons.add(Histories.of("1").says("dry", "svenja").does(OutcomeKind.BOUGHT, "a", 1).build());
    lessons.add(Histories.of("2").says("dry").does(OutcomeKind.BOUGHT, "a", 1).build());

    assertThat(lessons.experience().asked()).containsOnlyKeys("dry");
  }

  @Test
  void popularityGrowsSlowerThanTakers() {
    for (int i = 0; i < 10; i++) {
      lessons.add(List.of(A));
    }
    lessons.add(List.of(B));

    assertThat(lessons.experience().popularity().get(A)).isEqualTo(1);
    assertThat(lessons.experience().popularity().get(B)).isBetween(0.2, 0.4);
  }
}
