package dev.drydock.gates;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Who may import whom (the levels of the design).
class ArchitectureTest {
    private static final String CORE = "dev.drydock.core.";
    static final JavaClasses PROJECT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("test-classes") && !location.contains("-tests.jar"))
            .importPackages("dev.drydock");

    private static final String[] L0 = {
        CORE + "units..",
        CORE + "fault..",
        CORE + "job..",
        CORE + "secrets..",
        CORE + "sql..",
        CORE + "files..",
        CORE + "text.."
    };
    private static final String[] L1 = {CORE + "connect..", CORE + "guard..", CORE + "workspace..", CORE + "audit.."};
    private static final String[] L2 = {
        CORE + "credential..", CORE + "query..", CORE + "schema..", CORE + "pool..", CORE + "demo..", CORE + "plan.."
    };
    private static final String[] L3 = {CORE + "dialect..", CORE + "bench.."};

    private static ArchRule noUpwards(String[] from, String[]... above) {
        String[] forbidden = Arrays.stream(above).flatMap(Arrays::stream).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAnyPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden);
    }

    private static final ArchRule PANELS_ARE_INDEPENDENT =
            slices().matching("dev.drydock.app.panel.(*)..").should().notDependOnEachOther();

    private static final ArchRule VIEW_MODELS_ARE_TOOLKIT_FREE = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx.scene..", "javafx.stage..", "javafx.application..", "org.fxmisc..", "org.kordamp..");

    @Test
    void coreHasNoToolkit() {
        noClasses()
                .that()
                .resideInAPackage("dev.drydock.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..",
                        "atlantafx..",
                        "org.controlsfx..",
                        "picocli..",
                        "dev.drydock.app..",
                        "dev.drydock.cli..")
                .check(PROJECT);
    }

    @Test
    void importsPointDownwards() {
        noUpwards(L0, L1, L2, L3).check(PROJECT);
        noUpwards(L1, L2, L3).check(PROJECT);
        noUpwards(L2, L3).check(PROJECT);
    }

    @Test
    void slicesAreFreeOfCycles() {
        slices().matching("dev.drydock.core.(*)..").should().beFreeOfCycles().check(PROJECT);
        slices().matching("dev.drydock.app.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(PROJECT);
    }

    @Test
    void onlyTheListKnowsTheDialects() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.drydock.core.dialect..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.drydock.core.dialect.*..")
                .check(PROJECT);
    }

    @Test
    void panelsKnowNeitherEachOtherNorTheShell() {
        PANELS_ARE_INDEPENDENT.allowEmptyShould(true).check(PROJECT);
        noClasses()
                .that()
                .resideInAPackage("dev.drydock.app.panel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.drydock.app.shell..", "dev.drydock.cli..")
                .allowEmptyShould(true)
                .check(PROJECT);
    }

    @Test
    void viewModelsAreToolkitFree() {
        VIEW_MODELS_ARE_TOOLKIT_FREE.allowEmptyShould(true).check(PROJECT);
    }

    @Test
    void viewsHaveNoJdbc() {
        noClasses()
                .that()
                .resideInAPackage("dev.drydock.app..")
                .and()
                .haveSimpleNameEndingWith("View")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "dev.drydock.core.connect..", "dev.drydock.core.dialect..")
                .allowEmptyShould(true)
                .check(PROJECT);
    }

    @Test
    void plantedViolationsAreCaught() {
        JavaClasses planted = new ClassFileImporter().importPackages("dev.drydock.gates.planted");
        ArchRule independent = slices().matching("dev.drydock.gates.planted.panel.(*)..")
                .should()
                .notDependOnEachOther();
        assertThatThrownBy(() -> independent.check(planted)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> VIEW_MODELS_ARE_TOOLKIT_FREE.check(planted)).isInstanceOf(AssertionError.class);
        ArchRule levels = noUpwards(
                new String[] {"dev.drydock.gates.planted.panel.one.."},
                new String[] {"dev.drydock.gates.planted.panel.two.."});
        assertThatThrownBy(() -> levels.check(planted)).isInstanceOf(AssertionError.class);
    }
}
