package frontwright.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("frontwright");

  private static final Path ROOT = Path.of(System.getProperty("frontwright.root", ".."));

  @Test
  void dataFlowsOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("frontwright..")
        .layer("model")
        .definedBy("frontwright.model..")
        .layer("templates")
        .definedBy("frontwright.templates..")
        .layer("validators")
        .definedBy("frontwright.validators..")
        .layer("cli")
        .definedBy("frontwright.cli..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("templates")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("validators")
        .mayOnlyBeAccessedByLayers("cli")
        .check(CLASSES);
  }

  /** What every room of a target may use. */
  private static final Set<String> SHARED =
      Set.of("frontwright.templates", "frontwright.templates.engine");

  @Test
  void noTargetKnowsAnother() {
    slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(
                  com.tngtech.archunit.core.domain.JavaClass javaClass) {
                String name = javaClass.getPackageName();
                return name.startsWith("frontwright.templates.") && !SHARED.contains(name)
                    ? SliceIdentifier.of(name)
                    : SliceIdentifier.ignore();
              }

              @Override
              public String getDescription() {
                return "targets";
              }
            })
        .should()
        .notDependOnEachOther()
        .check(CLASSES);
  }

  @Test
  void effectsAreAtTheEdge() {
    noClasses()
        .that()
        .resideOutsideOfPackage("frontwright.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net.http..", "picocli..")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(CLASSES);
  }

  @Test
  void useCasesKnowNoCommandLine() {
    noClasses()
        .that()
        .resideInAnyPackage("frontwright.cli.usecase..", "frontwright.cli.output..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "frontwright.cli.command..")
        .check(CLASSES);
  }

  /** Jackson reads YAML, and writes JSON: the schema of descriptions, and the linter's reports. */
  @Test
  void onlyTheEngineKnowsFreeMarkerAndFewKnowJackson() {
    classes()
        .that()
        .resideOutsideOfPackage("frontwright.templates.engine")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackage("freemarker..")
        .check(CLASSES);
    classes()
        .that()
        .resideOutsideOfPackages(
            "frontwright.model.yaml", "frontwright.model.shape", "frontwright.validators.report")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages("com.fasterxml..", "org.yaml..")
        .check(CLASSES);
  }

  /** Text that no language has escaped would be code. */
  @Test
  void noTemplateGoesRoundItsLanguage() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("templates/src/main/resources"))) {
      List<Path> templates = files.filter(f -> f.toString().endsWith(".ftl")).toList();
      assertThat(templates).isNotEmpty();
      for (Path template : templates) {
        assertThat(Files.readString(template))
            .as(template.toString())
            .doesNotContain("?no_esc", "[#noautoesc", "[#outputformat", "?interpret", "?eval");
      }
    }
  }
}
