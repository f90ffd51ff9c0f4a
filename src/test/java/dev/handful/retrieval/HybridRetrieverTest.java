package dev.handful.retrieval;

import static dev.handful.retrieval.Sofas.id;
import static dev.handful.retrieval.States.atMost;
import static dev.handful.retrieval.States.avoid;
import static dev.handful.retrieval.States.must;
import static dev.handful.retrieval.States.nice;
import static dev.handful.retrieval.States.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.Rating;
import dev.handful.dialogue.Among;
import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Shown;
import dev.handful.dialogue.Wanted;
import dev.handful.embedding.WordHashEmbedder;
import dev.handful.index.Filter;
import dev.handful.prompt.Policy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HybridRetrieverTest {

  private static final Constraint A_SOFA = must("type", values("sofa"));

  @TempDir Path folder;

  @Test
  void every_candidate_satisfies_every_must_and_the_total_is_exact() {
    var found =
        find(States.wanting(A_SOFA, must("price", atMost(50_000)), avoid("colour", values("red"))));

    assertThat(found.total()).isEqualTo(4);
    assertThat(ids(found))
        .containsExactlyInAnyOrder(id("sofa-1"), id("sofa-2"), id("sofa-4"), id("sofa-5"));
  }

  @Test
  void about_as_a_must_means_within_the_tolerance_and_closest_comes_first() {
    var found = find(States.wanting(A_SOFA, must("width", new Wanted.About(141, 10))));

    assertThat(ids(found)).containsExactly(id("sofa-4"), id("sofa-5"));
  }

  @Test
  void values_the_words_name_rank_above_values_they_cover() {
    var table = must("type", new Wanted.Values(List.of("table"), List.of("coffee table")));

    assertThat(ids(find(States.wanting(table)))).containsExactly(id("table-1"), id("table-2"));
  }

  @Test
  void a_budget_prefers_its_upper_part_but_keeps_everything_within() {
    var found = find(States.wanting(A_SOFA, must("price", atMost(100_000))));

    assertThat(found.total()).isEqualTo(10);
    assertThat(ids(found).subList(8, 10)).containsExactlyInAnyOrder(id("sofa-1"), id("sofa-2"));
  }

  @Test
  void C02_a_must_on_what_cannot_be_filtered_ranks_instead() {
    var found = find(States.wanting(A_SOFA, must("mood", values("noble"))));

    assertThat(found.total()).isEqualTo(10);
    assertThat(ids(found).subList(0, 5))
        .containsExactlyInAnyOrder(
            id("sofa-6"), id("sofa-7"), id("sofa-8"), id("sofa-9"), id("sofa-10"));
  }

  @Test
  void protected_and_blocked_attributes_play_no_part() {
    var found = find(States.wanting(A_SOFA, must("faith", values("sofa-3"))));

    assertThat(found.total()).isEqualTo(10);
    assertThat(found.facets()).noneMatch(facet -> facet.attribute().equals("faith"));
  }

  @Test
  void a_nice_to_have_ranks_and_never_filters() {
    var found = find(States.wanting(A_SOFA, nice("colour", values("white"))));

    assertThat(found.total()).isEqualTo(10);
    assertThat(ids(found).subList(0, 3))
        .containsExactlyInAnyOrder(id("sofa-2"), id("sofa-5"), id("sofa-8"));
  }

  @Test
  void C09_a_rejected_item_and_what_looks_just_like_it_never_come_back() {
    var twin = Sofas.item("sofa-3b", "sofa", "red", 130, 300);
    var shop = shop(with(Sofas.standard(), twin));

    var found =
        shop.find(States.wanting(A_SOFA).rejecting(id("sofa-3")).state(), Policies.standard());

    assertThat(ids(found)).doesNotContain(id("sofa-3"), id("sofa-3b"));
    assertThat(found.total()).isEqualTo(9);
  }

  @Test
  void C12_the_whole_need_is_searched_again_not_only_what_was_said_last() {
    var first = find(States.wanting().needing("chair"));
    var second = find(States.wanting(must("price", atMost(10_000))).needing("chair", "blue"));

    assertThat(ids(first).getFirst().value()).startsWith("chair");
    assertThat(ids(second).getFirst()).isIn(id("chair-1"), id("chair-4"));
  }

  @Test
  void showing_more_leaves_out_what_was_seen_but_not_the_total() {
    var items = Sofas.standard().items();
    var seen =
        List.of("sofa-1", "sofa-2").stream()
            .map(name -> new Shown(items.get(id(name)), 1, 1))
            .toArray(Shown[]::new);

    var found = find(States.wanting(A_SOFA).moreThan(seen));

    assertThat(found.total()).isEqualTo(10);
    assertThat(ids(found)).hasSize(8).doesNotContain(id("sofa-1"), id("sofa-2"));
  }

  @Test
  void what_is_liked_pulls_its_like_up() {
    var found = find(States.none().liking(id("chair-1")));

    assertThat(ids(found).subList(0, 4)).allMatch(it -> it.value().startsWith("chair"));
  }

  @Test
  void the_prior_leads_when_nothing_is_known_and_one_rave_does_not_win() {
    var shop =
        shop(
            Sofas.catalogue(
                Sofas.item("a", "sofa", "red", 1, 1, null, new Rating(5, 1)),
                Sofas.item("b", "chair", "red", 2, 2, null, new Rating(4.8, 400)),
                Sofas.item("c", "table", "red", 3, 3, null, new Rating(3, 300))));

    var found = shop.find(States.none().state(), Policies.standard());

    assertThat(ids(found).getFirst()).isEqualTo(id("b"));
  }

  @Test
  void a_group_shares_a_place_and_the_constraints_choose_who_stands_for_it() {
    var shop =
        shop(
            Sofas.catalogue(
                Sofas.item("a-red", "sofa", "red", 150, 300, "a", null),
                Sofas.item("a-blue", "sofa", "blue", 150, 300, "a", null),
                Sofas.item("a-dear", "sofa", "white", 150, 9_000, "a", null),
                Sofas.item("b", "sofa", "green", 150, 300)));
    var state =
        States.wanting(must("price", atMost(50_000)), nice("colour", values("blue"))).state();

    var grouped = shop.find(state, Policies.standard());
    var single =
        shop.find(state, Policies.with(Policies.WEIGHTS, new Policy.Diversity(0.3, 2, false)));

    assertThat(ids(grouped)).containsExactly(id("a-blue"), id("b"));
    assertThat(grouped.candidates().getFirst().variants()).containsExactly(id("a-red"));
    assertThat(ids(single)).hasSize(3);
  }

  @Test
  void every_option_of_every_facet_counts_what_a_real_query_counts() {
    var shop = shop(Sofas.standard());
    var state = States.wanting(must("price", atMost(60_000))).state();

    var found = shop.find(state, Policies.standard());

    assertThat(found.facets())
        .extracting(Found.Facet::attribute)
        .containsExactly("type", "colour", "width", "washable");
    var must = ConstraintFilters.of(state.constraints().getFirst());
    for (var facet : found.facets()) {
      assertThat(facet.options()).hasSizeBetween(2, 4);
      for (var option : facet.options()) {
        var asked = ConstraintFilters.of(facet.attribute(), option.wanted());
        assertThat(shop.index.count(new Filter.And(List.of(must, asked))))
            .isEqualTo(option.count())
            .isPositive();
      }
    }
  }

  @Test
  void C11_nothing_fits_gives_counted_relaxations_and_never_a_wider_list() {
    var found =
        find(States.wanting(A_SOFA, must("width", atMost(60)), must("colour", values("red"))));

    assertThat(found.total()).isZero();
    assertThat(found.candidates()).isEmpty();
    assertThat(found.relaxations().getFirst().removes())
        .containsExactly(must("width", atMost(60)).id());
    assertThat(found.relaxations().getFirst().count()).isEqualTo(3);
    assertThat(found.relaxations()).hasSizeLessThanOrEqualTo(3).allMatch(r -> r.count() > 0);
  }

  @Test
  void two_constraints_are_given_up_only_when_no_single_one_helps() {
    var found = find(States.wanting(A_SOFA, must("width", atMost(10)), must("price", atMost(1))));

    assertThat(found.relaxations()).hasSize(1);
    assertThat(found.relaxations().getFirst().removes()).hasSize(2);
    assertThat(found.relaxations().getFirst().count()).isEqualTo(10);
  }

  @Test
  void C04_the_most_expensive_comes_from_the_whole_catalogue_or_the_kind_wanted() {
    var most = new Goal.AnswerExtreme("price", Direction.MORE);
    var shop = shop(Sofas.standard());

    var whole = shop.find(List.of(most), States.none().state(), Policies.standard());
    var chairs =
        shop.find(
            List.of(most),
            States.wanting(must("type", values("chair"))).state(),
            Policies.standard());

    var all = new Goal.AnswerExtreme("price", Direction.MORE, Among.CATALOGUE);
    var beyond =
        shop.find(
            List.of(all),
            States.wanting(must("type", values("chair"))).state(),
            Policies.standard());
    assertThat(beyond.extremes().getFirst().item().id()).isIn(id("sofa-10"), id("chair-5"));
    assertThat(whole.extremes().getFirst().item().id()).isEqualTo(id("sofa-10"));
    assertThat(whole.extremes().getFirst().value()).isEqualTo(100_000);
    assertThat(chairs.extremes().getFirst().item().id()).isEqualTo(id("chair-5"));
  }

  @Test
  void C04_the_most_expensive_one_heeds_every_live_wish() {
    var most = new Goal.AnswerExtreme("price", Direction.MORE);
    var cheap = States.wanting(A_SOFA, must("price", atMost(50_000))).state();

    var found = shop(Sofas.standard()).find(List.of(most), cheap, Policies.standard());

    assertThat(found.extremes().getFirst().value()).isLessThanOrEqualTo(50_000);
  }

  @Test
  void C04_a_budget_below_the_cheapest_says_where_prices_start() {
    var found = find(States.wanting(A_SOFA, must("price", new Wanted.Range(500.0, 1_000.0))));

    assertThat(found.total()).isZero();
    assertThat(found.extremes())
        .singleElement()
        .satisfies(floor -> assertThat(floor.item().id()).isEqualTo(id("sofa-1")));
  }

  @Test
  void C04_a_price_floor_is_only_named_for_an_item_that_fits_all_else() {
    var budget = must("price", atMost(5_000));
    var wide = must("width", new Wanted.About(150, 5));
    var white = must("colour", values("white"));
    var yellow = must("colour", values("yellow"));

    assertThat(find(States.wanting(A_SOFA, budget, wide, white)).extremes())
        .singleElement()
        .satisfies(floor -> assertThat(floor.item().id()).isEqualTo(id("sofa-5")));
    assertThat(find(States.wanting(A_SOFA, budget, wide, yellow)).extremes()).isEmpty();
  }

  @Test
  void C05_an_absent_kind_is_said_to_be_absent_and_a_present_one_never() {
    var absent = find(States.none().seeking("lawnmower"));
    var present = find(States.none().seeking("table"));

    assertThat(absent.absentType()).isNotNull();
    assertThat(absent.absentType().words()).isEqualTo("lawnmower");
    assertThat(absent.absentType().nearest()).hasSize(3);
    assertThat(present.absentType()).isNull();
    assertThat(ids(present).getFirst().value()).startsWith("table");
  }

  @Test
  void items_asked_about_are_there_and_without_a_recommendation_nothing_is_searched() {
    var goal = new Goal.Compare(List.of(id("sofa-1"), id("chair-1"), id("gone")));
    var found =
        shop(Sofas.standard()).find(List.of(goal), States.none().state(), Policies.standard());

    assertThat(found.asked()).containsOnlyKeys(id("sofa-1"), id("chair-1"));
    assertThat(found.candidates()).isEmpty();
  }

  @Test
  void a_policy_question_finds_its_passage_and_another_finds_none() {
    var shop = shop(Sofas.standard());
    var returns = new Goal.AnswerPolicy("can you return a sofa within thirty days");
    var other = new Goal.AnswerPolicy("zebra opening hours xylophone");

    var found = shop.find(List.of(returns), States.none().state(), Policies.standard());
    var none = shop.find(List.of(other), States.none().state(), Policies.standard());

    assertThat(found.passages().getFirst().title()).isEqualTo("Returns");
    assertThat(none.passages()).isEmpty();
  }

  private Found find(States states) {
    return shop(Sofas.standard()).find(states.state(), Policies.standard());
  }

  private LoadedShop shop(Catalogue catalogue) {
    return LoadedShop.of(catalogue, new WordHashEmbedder(), folder);
  }

  private static Catalogue with(Catalogue catalogue, Item more) {
    var items = new java.util.ArrayList<>(catalogue.items().values());
    items.add(more);
    return Sofas.catalogue(items.toArray(Item[]::new));
  }

  private static List<ItemId> ids(Found found) {
    return found.candidates().stream().map(Candidate::item).map(Item::id).toList();
  }
}
