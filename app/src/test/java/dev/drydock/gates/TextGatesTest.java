package dev.drydock.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextGatesTest {
    static List<Arguments> gatesOverJava() {
        return List.of(
                Arguments.of(TextGate.HEX_COLOUR, "Paint p = Color.web(\"#ff00aa\");"),
                Arguments.of(TextGate.PRINTING, "System.out.println(x);"),
                Arguments.of(TextGate.CATCH_ALL, "} catch (Exception e) {"),
                Arguments.of(TextGate.RUN_LATER, "Platform.runLater(() -> {});"),
                Arguments.of(TextGate.RETURN_NULL, "return null;"),
                Arguments.of(TextGate.SET_STYLE, "label.setStyle(\"-fx-padding: 4\");"),
                Arguments.of(TextGate.DBMS_NAME, "if (id.equals(\"postgres\")) {"),
                Arguments.of(TextGate.DBMS_NAME, "if (url.startsWith(\"postgres://\")) {"),
                Arguments.of(TextGate.DBMS_NAME, "if (url.startsWith(\"sqlite:\")) {"),
                Arguments.of(TextGate.VAGUE_NAME, "public final class PoolManager {"));
    }

    @ParameterizedTest
    @MethodSource("gatesOverJava")
    void theProjectPassesAndThePlantedLineIsCaught(TextGate gate, String planted) {
        assertThat(gate.violations(Sources.mainJava())).isEmpty();
        assertThat(gate.violations(List.of(new Sources.Source("app/src/main/java/dev/drydock/app/P.java", planted))))
                .hasSize(1);
    }

    @Test
    void exampleUrlInAHelpTextNamesNoDbmsInCode() {
        assertThat(TextGate.DBMS_NAME.violations(List.of(new Sources.Source(
                        "app/src/main/java/dev/drydock/app/P.java",
                        "\"postgres://…, jdbc:postgresql:…, sqlite:FILE or postgres://user@host/database\""))))
                .isEmpty();
    }

    @Test
    void coloursLiveInTokensOnly() {
        assertThat(TextGate.HEX_COLOUR.violations(Sources.under(".css", "app/src/main/resources")))
                .isEmpty();
        assertThat(TextGate.HEX_COLOUR.violations(
                        List.of(new Sources.Source("app/src/main/resources/x.css", ".a { -fx-fill: #fff; }"))))
                .hasSize(1);
    }
}
