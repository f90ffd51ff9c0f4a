package dev.handful.catalogue;

import static dev.handful.catalogue.FilmFiles.person;
import static dev.handful.catalogue.FilmFiles.values;
import static dev.handful.catalogue.FilmFiles.year;
import static dev.handful.catalogue.NorthlightFiles.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handful.catalogue.FilmFiles.Listed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What the catalogue says of who made a film and who plays in it, held against the public list of
 * ReDial. That list was made by machine: where it is plainly wrong, {@code
 * src/test/resources/films/reviewed-facts.txt} says so, one film and reason per line.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilmFactsTest {

  private static final Path REVIEWED = Path.of("src/test/resources/films/reviewed-facts.txt");

  private final List<JsonNode> films = FilmFiles.items();
  private Map<String, List<Listed>> redial = Map.of();

  @BeforeAll
  void read() {
    assumeTrue(Files.isReadable(FilmFiles.REDIAL), "the public list of films is not here");
    redial = FilmFiles.listed(FilmFiles.REDIAL);
  }

  @Test
  void everyFilmHasTheDirectorsAndStarsThatThePublicListGivesIt() throws IOException {
    var reviewed = reviewed();
    var differences = new LinkedHashMap<String, String>();
    for (var film : films) {
      difference(film).ifPresent(difference -> differences.put(id(film), difference));
    }
    System.out.printf(
        "%d of %d films agree with the public list, %d differ as reviewed%n",
        films.size() - differences.size(), films.size(), reviewed.size());

    assertThat(without(differences, reviewed.keySet()).values()).isEmpty();
    assertThat(differences.keySet())
        .as("films reviewed although nothing differs")
        .containsAll(reviewed.keySet());
  }

  @Test
  void aWrongDirectorAMissingStarOrAnUnknownFilmIsFound() {
    var film =
        films.stream().filter(f -> id(f).equals("jaws-1975")).findFirst().orElseThrow().deepCopy();

    assertThat(difference(film)).isEmpty();
    assertThat(difference(with(film, "director", "Somebody Else")))
        .hasValueSatisfying(text -> assertThat(text).contains("Steven Spielberg", "Somebody Else"));
    assertThat(difference(with(film, "cast", "Roy Scheider")))
        .hasValueSatisfying(text -> assertThat(text).contains("Robert Shaw"));
    ((ObjectNode) film).put("title", "Jaws of Nobody");
    assertThat(difference(film)).hasValueSatisfying(text -> assertThat(text).contains("no film"));
  }

  /** What differs from every film of that title and time in the list; empty when one agrees. */
  private Optional<String> difference(JsonNode film) {
    var same = FilmFiles.same(redial, film);
    if (same.isEmpty()) {
      return Optional.of(
          id(film) + ": no film of this title within a year of " + year(film) + " there");
    }
    return same.stream()
        .map(listed -> difference(film, listed))
        .min((one, two) -> Boolean.compare(one.isPresent(), two.isPresent()))
        .orElseThrow();
  }

  private static Optional<String> difference(JsonNode film, Listed listed) {
    var directors = values(film, "director");
    if (!people(directors).containsAll(people(listed.directors()))) {
      return Optional.of(
          id(film) + ": directed by " + listed.directors() + " there, " + directors + " here");
    }
    var cast = values(film, "cast");
    var shared = people(cast);
    shared.retainAll(people(listed.stars()));
    int needed = Math.min(needed(film), listed.stars().size());
    return shared.size() >= needed
        ? Optional.empty()
        : Optional.of(
            "%s: of the stars %s there, %d%s must be in %s here"
                .formatted(id(film), listed.stars(), needed, why(film), cast));
  }

  /** Lists disagree on who is a star among voices, and in documentaries nobody plays. */
  private static int needed(JsonNode film) {
    return documentary(film) ? 0 : animation(film) ? 1 : 2;
  }

  private static String why(JsonNode film) {
    return animation(film) ? " (one only, as these are voices)" : "";
  }

  private static boolean animation(JsonNode film) {
    return values(film, "genre").contains("animation");
  }

  private static boolean documentary(JsonNode film) {
    return values(film, "genre").contains("documentary");
  }

  private static Set<String> people(Collection<String> names) {
    var people = new HashSet<String>();
    names.forEach(name -> people.add(person(name)));
    return people;
  }

  private static JsonNode with(JsonNode film, String attribute, String value) {
    var copy = film.deepCopy();
    ((ObjectNode) copy.path("attributes")).putArray(attribute).add(value);
    return copy;
  }

  private static Map<String, String> without(Map<String, String> all, Set<String> some) {
    var rest = new LinkedHashMap<>(all);
    rest.keySet().removeAll(some);
    return rest;
  }

  private static Map<String, String> reviewed() throws IOException {
    var reviewed = new LinkedHashMap<String, String>();
    for (var line : Files.readAllLines(REVIEWED)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        var parts = line.split(": ", 2);
        assertThat(parts).as("film and reason: " + line).hasSize(2);
        assertThat(reviewed.put(parts[0], parts[1])).as("twice: " + line).isNull();
      }
    }
    return reviewed;
  }
}
