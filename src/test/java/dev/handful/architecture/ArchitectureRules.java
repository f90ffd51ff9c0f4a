package dev.handful.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The picture of DESIGN section 2 as rules. They take the root package as a parameter so that the
 * fixtures under {@code broken} can prove that each rule can fail.
 */
record ArchitectureRules(String root) {

  /** Which packages of ours a package may know; itself and its subpackages always. */
  private static final Map<String, List<String>> MAY_KNOW = new LinkedHashMap<>();

  private static final List<String> SHARED =
      List.of(
          "dialogue",
          "catalogue",
          "language",
          "guard",
          "embedding",
          "index",
          "prompt",
          "failure",
          "config",
          "journal",
          "llm",
          "limits");
  private static final List<String> STAGES =
      List.of("understanding", "memory", "retrieval", "advising", "validation", "transcript");
  private static final List<String> ADAPTERS =
      List.of(
          "understanding.local",
          "memory.redis",
          "memory.inmemory",
          "transcript.redis",
          "transcript.inmemory",
          "index.lucene",
          "embedding.onnx",
          "advising.local",
          "understanding.llm",
          "advising.llm",
          "llm.openai",
          "limits.redis",
          "index.qdrant",
          "embedding.openai",
          "outcomes.redis",
          "offers.redis",
          "publication.redis");

  static {
    MAY_KNOW.put("language", List.of());
    MAY_KNOW.put("config", List.of());
    MAY_KNOW.put("embedding", List.of("config", "failure"));
    MAY_KNOW.put("guard", List.of("language"));
    MAY_KNOW.put("catalogue", List.of("language", "guard", "failure"));
    MAY_KNOW.put("dialogue", List.of("catalogue"));
    MAY_KNOW.put("failure", List.of("dialogue"));
    MAY_KNOW.put("journal", List.of("dialogue", "catalogue"));
    MAY_KNOW.put("index", List.of("catalogue", "language", "embedding", "config", "failure"));
    MAY_KNOW.put("prompt", List.of("catalogue", "dialogue", "config", "failure"));
    MAY_KNOW.put("limits", List.of("dialogue", "config", "failure"));
    MAY_KNOW.put("llm", List.of("catalogue", "dialogue", "prompt", "limits", "config", "failure"));
    MAY_KNOW.put("publication", List.of("catalogue", "embedding", "index", "config", "failure"));
    MAY_KNOW.put(
        "offers", List.of("catalogue", "dialogue", "index", "publication", "config", "failure"));
    MAY_KNOW.put(
        "outcomes",
        List.of("catalogue", "dialogue", "language", "journal", "prompt", "config", "failure"));
    MAY_KNOW.put("importing", concat(SHARED, List.of("publication")));
    MAY_KNOW.put(
        "admin", concat(SHARED, List.of("publication", "importing", "offers", "outcomes")));
    STAGES.forEach(stage -> MAY_KNOW.put(stage, SHARED));
    MAY_KNOW.put("turn", concat(concat(SHARED, STAGES), List.of("offers", "outcomes")));
    MAY_KNOW.put("chat", concat(SHARED, List.of("turn", "memory", "transcript", "outcomes")));
    MAY_KNOW.put("evaluation", List.of("config"));
    MAY_KNOW.put(
        "ranking", concat(concat(SHARED, STAGES), List.of("turn", "evaluation", "outcomes")));
    MAY_KNOW.put(
        "cli",
        concat(
            SHARED,
            List.of(
                "turn",
                "evaluation",
                "ranking",
                "chat",
                "publication",
                "importing",
                "outcomes",
                "admin")));
  }

  /** Vendor packages, and the only packages of ours that may use them. */
  private static final Map<String, List<String>> VENDORS =
      Map.ofEntries(
          Map.entry("org.apache.lucene", List.of("language", "index.lucene")),
          Map.entry("com.ibm.icu", List.of("language", "prompt")),
          Map.entry("javax.measure", List.of("language")),
          Map.entry("tech.units", List.of("language")),
          Map.entry("systems.uom", List.of("language")),
          Map.entry("dev.langchain4j", List.of("embedding.onnx", "llm.openai")),
          Map.entry("io.github.bucket4j", List.of("embedding.openai")),
          Map.entry("io.qdrant", List.of("index.qdrant")),
          Map.entry("io.grpc", List.of("index.qdrant")),
          Map.entry("com.google.protobuf", List.of("index.qdrant")),
          Map.entry("org.apache.commons.csv", List.of("catalogue", "outcomes")),
          Map.entry("ai.onnxruntime", List.of("embedding.onnx")),
          Map.entry(
              "io.quarkus.redis",
              List.of(
                  "memory.redis",
                  "transcript.redis",
                  "limits.redis",
                  "outcomes.redis",
                  "offers.redis",
                  "publication.redis",
                  "cli")),
          Map.entry("redis.embedded", List.of("cli")),
          Map.entry("com.github.jknack", List.of("prompt")),
          Map.entry("com.networknt", List.of("prompt")),
          Map.entry("io.quarkiverse.langchain4j", List.of("llm.openai")),
          Map.entry("picocli", List.of("cli")));

  private static List<String> concat(List<String> one, List<String> two) {
    var all = new ArrayList<>(one);
    all.addAll(two);
    return all;
  }

  private String in(String name) {
    return root + "." + name + "..";
  }

  /** Each package knows only what the picture allows. */
  List<ArchRule> picture() {
    return MAY_KNOW.entrySet().stream()
        .map(
            entry -> {
              var allowed = concat(List.of(entry.getKey()), entry.getValue());
              String[] known = allowed.stream().map(this::in).toArray(String[]::new);
              DescribedPredicate<JavaClass> stranger =
                  resideInAPackage(root + "..")
                      .and(DescribedPredicate.not(resideInAnyPackage(known)))
                      .as("a package of ours outside %s", allowed);
              return (ArchRule)
                  noClasses()
                      .that()
                      .resideInAPackage(in(entry.getKey()))
                      .should()
                      .dependOnClassesThat(stranger)
                      .allowEmptyShould(true)
                      .as(entry.getKey() + " knows only " + entry.getValue());
            })
        .toList();
  }

  ArchRule noCycles() {
    return slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .as("packages are free of cycles");
  }

  List<ArchRule> vendorsInTheirAdapter() {
    return VENDORS.entrySet().stream()
        .map(
            vendor -> {
              String[] homes = vendor.getValue().stream().map(this::in).toArray(String[]::new);
              return (ArchRule)
                  noClasses()
                      .that()
                      .resideInAPackage(root + "..")
                      .and()
                      .resideOutsideOfPackages(homes)
                      .should()
                      .dependOnClassesThat()
                      .resideInAPackage(vendor.getKey() + "..")
                      .allowEmptyShould(true)
                      .as(vendor.getKey() + " is used only in " + vendor.getValue());
            })
        .toList();
  }

  List<ArchRule> adaptersUnknown() {
    return ADAPTERS.stream()
        .map(
            adapter ->
                (ArchRule)
                    noClasses()
                        .that(
                            resideInAPackage(root + "..").and(resideOutsideOfPackage(in(adapter))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(in(adapter))
                        .allowEmptyShould(true)
                        .as("nobody imports the adapter " + adapter))
        .toList();
  }

  ArchRule dialogueIsData() {
    return classes()
        .that()
        .resideInAPackage(in("dialogue"))
        .and()
        .doNotHaveSimpleName("package-info")
        .and()
        .areNotAnonymousClasses()
        .should(beData())
        .allowEmptyShould(true)
        .as("dialogue holds only records, enums and sealed interfaces");
  }

  private static ArchCondition<JavaClass> beData() {
    return new ArchCondition<>("be a record, an enum or a sealed interface") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean data =
            type.isRecord() || type.isEnum() || type.isInterface() && type.reflect().isSealed();
        // the compiler's own switch tables are synthetic classes
        boolean synthetic = type.getModifiers().contains(JavaModifier.SYNTHETIC);
        events.add(
            new SimpleConditionEvent(
                type, data || synthetic, type.getName() + " is neither record, enum nor sealed"));
      }
    };
  }

  ArchRule noFieldInjection() {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(root + "..")
        .should(ArchCondition.from(notInjected()))
        .allowEmptyShould(true)
        .as("dependencies come through constructors");
  }

  private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaField> notInjected() {
    return DescribedPredicate.describe(
        "not be injected",
        field ->
            !field.isAnnotatedWith("jakarta.inject.Inject")
                && !field.isAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty"));
  }

  /** Replay must be exact: time, ids and randomness come from outside. */
  ArchRule timeAndChanceAreInjected() {
    Set<String> sources =
        Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.lang.System.currentTimeMillis",
            "java.util.UUID.randomUUID",
            "java.lang.Math.random",
            "java.util.concurrent.ThreadLocalRandom.current");
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackages(in("config"), in("cli"))
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "reads the clock or rolls dice",
                (JavaCall<?> call) ->
                    call.getTarget().getParameterTypes().isEmpty()
                        && sources.contains(
                            call.getTargetOwner().getName() + "." + call.getName())))
        .allowEmptyShould(true)
        .as("clocks, ids and randomness are injected");
  }

  ArchRule namesSayWhatThingsAre() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)")
        .allowEmptyShould(true)
        .as("no *Impl, *Util, *Helper, *Manager");
  }

  /** Edges are the only place that knows HTTP and sockets. */
  ArchRule transportOnlyAtTheEdge() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackages(in("chat"), in("admin"), in("cli"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus.websockets..", "jakarta.ws.rs..", "io.vertx.ext.web..")
        .allowEmptyShould(true)
        .as("transport is known only at the edges");
  }

  List<ArchRule> all() {
    var rules = new ArrayList<ArchRule>(picture());
    rules.add(noCycles());
    rules.addAll(vendorsInTheirAdapter());
    rules.addAll(adaptersUnknown());
    rules.add(dialogueIsData());
    rules.add(noFieldInjection());
    rules.add(timeAndChanceAreInjected());
    rules.add(namesSayWhatThingsAre());
    rules.add(transportOnlyAtTheEdge());
    return rules;
  }
}
