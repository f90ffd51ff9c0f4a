package dev.handful.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The architecture is a unit test, and the test is tested: each rule has a fixture that breaks it.
 */
class ArchitectureTest {

  private static final String BROKEN = "dev.handful.architecture.broken.";

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.handful");

  @TestFactory
  Stream<DynamicTest> theProductKeepsEveryRule() {
    return new ArchitectureRules("dev.handful")
        .all().stream()
            .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(PRODUCT)));
  }

  @Test
  void theRulesSeeTheWholeProduct() {
    assertThat(PRODUCT.size()).isGreaterThan(100);
  }

  @TestFactory
  Stream<DynamicTest> eachRuleBreaksOnItsFixture() {
    return Stream.of(
        breaks("stages", rules -> rules.picture()),
        breaks("upward", rules -> rules.picture()),
        breaks("cycle", rules -> List.of(rules.noCycles())),
        breaks("vendor", rules -> rules.vendorsInTheirAdapter()),
        breaks("adapter", rules -> rules.adaptersUnknown()),
        breaks("data", rules -> List.of(rules.dialogueIsData())),
        breaks("injection", rules -> List.of(rules.noFieldInjection())),
        breaks("clock", rules -> List.of(rules.timeAndChanceAreInjected())),
        breaks("naming", rules -> List.of(rules.namesSayWhatThingsAre())),
        breaks("transport", rules -> List.of(rules.transportOnlyAtTheEdge())));
  }

  private interface RuleChoice {
    List<ArchRule> of(ArchitectureRules rules);
  }

  private static DynamicTest breaks(String fixture, RuleChoice choice) {
    return DynamicTest.dynamicTest(
        fixture,
        () -> {
          String root = BROKEN + fixture;
          var classes = new ClassFileImporter().importPackages(root);
          assertThat(classes).as("fixture classes").isNotEmpty();
          var rules = choice.of(new ArchitectureRules(root));
          assertThatThrownBy(() -> rules.forEach(rule -> rule.check(classes)))
              .isInstanceOf(AssertionError.class)
              .hasMessageContaining("was violated");
        });
  }
}
