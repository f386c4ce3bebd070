package dev.drydock.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SizesTest {
    @Test
    void theProjectKeepsItsSizes() {
        assertThat(SizeGate.violations(Sources.allJava())).isEmpty();
    }

    @Test
    void plantedLongFileIsCaught() {
        assertThat(SizeGate.violations(List.of(planted("Long.java", "\n".repeat(401) + "class Long {}"))))
                .containsExactly("p/Long.java: 402 lines, at most 400");
    }

    @Test
    void plantedLongMethodIsCaught() {
        String body = "class Long { void m() {" + "\n int x;".repeat(60) + "\n}\n}";
        assertThat(SizeGate.violations(List.of(planted("Long.java", body))))
                .containsExactly("p/Long.java: m has 62 lines, at most 60");
    }

    @Test
    void plantedWideClassIsCaught() {
        StringBuilder body = new StringBuilder("class Wide {");
        for (int i = 0; i < 21; i++) {
            body.append("void m").append(i).append("() {}\n");
        }
        assertThat(SizeGate.violations(
                        List.of(planted("Wide.java", body.append('}').toString()))))
                .containsExactly("p/Wide.java: Wide has 21 methods, at most 20");
    }

    @Test
    void plantedFullPackageIsCaught() {
        List<Sources.Source> files = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            files.add(planted("F" + i + ".java", "class F" + i + " {}"));
        }
        assertThat(SizeGate.violations(files)).containsExactly("p/: 16 files, at most 15");
    }

    private static Sources.Source planted(String name, String text) {
        return new Sources.Source("p/" + name, text);
    }
}
