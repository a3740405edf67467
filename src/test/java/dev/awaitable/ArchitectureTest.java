package dev.awaitable;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows of ARCHITECTURE.md. */
class ArchitectureTest {

  private static final String ROOT = "dev.awaitable";

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  /** Each room with the rooms it may look into. */
  private static final Map<String, List<String>> ARROWS = arrows();

  private static Map<String, List<String>> arrows() {
    Map<String, List<String>> arrows = new LinkedHashMap<>();
    arrows.put("model", List.of());
    arrows.put("work", List.of());
    arrows.put("problem", List.of());
    arrows.put("yaml", List.of("problem"));
    arrows.put("check", List.of("yaml", "problem", "model"));
    arrows.put("enrich", List.of("model"));
    arrows.put("judge", List.of("enrich", "model"));
    arrows.put("change", List.of("judge", "enrich", "model"));
    arrows.put("triage", List.of("judge", "enrich", "yaml", "problem", "model"));
    arrows.put("review", List.of("triage", "check", "judge", "enrich", "yaml", "problem", "model"));
    arrows.put("discover", List.of("triage", "enrich", "yaml", "problem", "model"));
    arrows.put("edit", List.of("check", "enrich", "yaml", "problem", "model"));
    arrows.put("audit", List.of("judge", "enrich", "model", "yaml", "problem"));
    arrows.put("render", List.of("change", "audit", "judge", "enrich", "model", "work"));
    arrows.put("cards", List.of("render"));
    arrows.put("observe", List.of("change", "judge", "enrich", "model"));
    arrows.put("store", List.of("observe", "render", "change", "judge", "enrich", "model", "work"));
    arrows.put("desk", List.of("review", "triage", "judge", "enrich", "problem", "model"));
    arrows.put("net", List.of("desk", "enrich", "model"));
    arrows.put("serve", List.of());
    return arrows;
  }

  @TestFactory
  Stream<DynamicTest> each_room_looks_only_where_it_may() {
    return ARROWS.entrySet().stream()
        .map(arrow ->
            DynamicTest.dynamicTest(
                arrow.getKey(), () -> looksOnlyInto(arrow.getKey(), arrow.getValue())));
  }

  private static void looksOnlyInto(String room, List<String> others) {
    String[] allowed =
        Stream.concat(Stream.of(room), others.stream())
            .map(it -> ROOT + "." + it + "..")
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(ROOT + "." + room + "..")
        .should()
        .onlyDependOnClassesThat(not(resideInAPackage(ROOT + "..")).or(resideInAnyPackage(allowed)))
        .allowEmptyShould(true)
        .check(OURS);
  }

  @Test
  void rooms_do_not_go_round_in_circles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void the_core_touches_no_disk_no_network_and_no_clock() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".model..",
            ROOT + ".problem..",
            ROOT + ".yaml..",
            ROOT + ".check..",
            ROOT + ".enrich..",
            ROOT + ".judge..",
            ROOT + ".change..",
            ROOT + ".triage..",
            ROOT + ".observe..",
            ROOT + ".review..",
            ROOT + ".discover..",
            ROOT + ".desk..",
            ROOT + ".audit..",
            ROOT + ".edit..",
            ROOT + ".cards..",
            ROOT + ".render..",
            ROOT + ".work..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net.http..", "okhttp3..", "java.nio.file..", "java.nio.channels..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.File")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(OURS);
  }

  @Test
  void only_the_preview_answers_requests_and_it_never_sees_the_disk() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".serve..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.sun.net.httpserver..")
        .check(OURS);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".serve..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "okhttp3..", "java.time..")
        .check(OURS);
  }

  @Test
  void only_those_who_draw_know_how_to_draw() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cards..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.awt..", "javax.imageio..")
        .check(OURS);
  }

  @Test
  void only_the_door_and_the_command_line_leave_through_standard_streams() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".cli..", ROOT)
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(OURS);
  }
}
