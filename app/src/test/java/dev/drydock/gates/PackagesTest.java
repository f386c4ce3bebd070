package dev.drydock.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackagesTest {
    @Test
    void everyPackageIsNullMarked() {
        assertThat(PackageGate.violations(Sources.allJava())).isEmpty();
    }

    @Test
    void plantedPackageWithoutInfoIsCaught() {
        assertThat(PackageGate.violations(List.of(planted("A.java", "package p.q;\nclass A {}"))))
                .containsExactly("p.q: no package-info.java with a word on it and @NullMarked");
    }

    @Test
    void plantedPackageWithoutTheMarkIsCaught() {
        assertThat(PackageGate.violations(List.of(planted("package-info.java", "/// Words.\npackage p.q;"))))
                .hasSize(1);
        assertThat(PackageGate.violations(
                        List.of(planted("package-info.java", "/// Words.\n@NullMarked\npackage p.q;"))))
                .isEmpty();
    }

    private static Sources.Source planted(String name, String text) {
        return new Sources.Source("core/src/main/java/p/q/" + name, text);
    }
}
