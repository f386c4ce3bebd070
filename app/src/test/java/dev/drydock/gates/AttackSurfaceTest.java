package dev.drydock.gates;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.Test;

/// What the program has no door for at all: classes from elsewhere, serial objects, directories that answer
/// with code, script engines; and XML outside the one reader that refuses a DOCTYPE.
class AttackSurfaceTest {
    private static final ArchRule NO_SERIAL_OBJECTS =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.io.ObjectInputStream");

    @Test
    void classesComeFromTheClassPathAlone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.URLClassLoader")
                .check(ArchitectureTest.PROJECT);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.drydock.core.workspace.store.StoreSource")
                .should()
                .callMethod(Class.class, "forName", String.class)
                .check(ArchitectureTest.PROJECT);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.naming..", "javax.script..", "java.rmi..", "javax.management.remote..")
                .check(ArchitectureTest.PROJECT);
    }

    @Test
    void nothingIsDeserialised() {
        NO_SERIAL_OBJECTS.check(ArchitectureTest.PROJECT);
    }

    @Test
    void xmlIsReadInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.drydock.core.text.PlainXml")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                                "javax.xml.parsers..",
                                "javax.xml.transform..",
                                "javax.xml.bind..",
                                "org.xml..",
                                "org.w3c..")
                        .or(JavaClass.Predicates.assignableTo(XMLInputFactory.class)))
                .check(ArchitectureTest.PROJECT);
    }

    /// Would be caught.
    private static final class Planted {
        Object read() throws IOException, ClassNotFoundException {
            return new ObjectInputStream(new ByteArrayInputStream(new byte[0])).readObject();
        }
    }

    @Test
    void plantedReaderIsCaught() {
        assertThatThrownBy(() -> NO_SERIAL_OBJECTS.check(new ClassFileImporter().importClasses(Planted.class)))
                .isInstanceOf(AssertionError.class);
    }
}
