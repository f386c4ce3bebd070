package dev.drydock.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeysTest {
    @Test
    void everyKeyIsDefinedAndUsed() {
        assertThat(KeyGate.violations(
                        Sources.under(".java", "app/src/main/java"),
                        Sources.under(".properties", "app/src/main/resources")))
                .isEmpty();
    }

    @Test
    void plantedKeyThatIsNotDefinedIsCaught() {
        assertThat(found("WORDS.text(\"a.b\", 1); WORDS.text(\"gone\");", "a.b=x"))
                .containsExactly("p/gone: not defined");
        assertThat(found("WORDS.text(x.is(\"no\") ? \"one\" : \"two\");", "one=x"))
                .containsExactly("p/two: not defined");
        assertThat(found("String k = c ? \"one\" : \"two\"; WORDS.text(k);", "one=x"))
                .containsExactly("p/two: not defined");
        assertThat(found("WORDS.text(switch (c) { case A -> \"one\"; case B -> \"two\"; });", "one=x"))
                .containsExactly("p/two: not defined");
        assertThat(found("WORDS.text(\"url.\" + key(c));", "")).containsExactly("p/url.*: not defined");
    }

    @Test
    void plantedKeyThatIsNotUsedIsCaught() {
        assertThat(found("WORDS.text(\"url.\" + key(c));", "url.port=x\nurn=y")).containsExactly("p/urn: not used");
    }

    @Test
    void plantedKeyWithoutABundleIsCaught() {
        assertThat(KeyGate.violations(List.of(source("WORDS.text(\"a\");")), List.of()))
                .containsExactly("a: asked for where no messages.properties is");
    }

    private static List<String> found(String code, String bundle) {
        return KeyGate.violations(
                List.of(source(code)),
                List.of(new Sources.Source("app/src/main/resources/p/messages.properties", bundle)));
    }

    private static Sources.Source source(String code) {
        return new Sources.Source("app/src/main/java/p/q/A.java", "class A { void m() {" + code + "} }");
    }
}
