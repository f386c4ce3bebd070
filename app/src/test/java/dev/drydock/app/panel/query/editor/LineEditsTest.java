package dev.drydock.app.panel.query.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineEditsTest {
    @Test
    void commentGoesToTheCommonIndentAndComesOffAgain() {
        List<String> lines = List.of("  select 1", "    from t", "");
        List<String> commented = LineEdits.toggleComment(lines);
        assertThat(commented).containsExactly("  -- select 1", "  --   from t", "");
        assertThat(LineEdits.toggleComment(commented)).isEqualTo(lines);
    }

    @Test
    void outdentTakesNoMoreThanThereIs() {
        assertThat(LineEdits.outdent(List.of("  a", "      b", "\tc", "d"))).containsExactly("a", "  b", "c", "d");
    }

    @Test
    void directionControlsAreSuspectAndLineBreaksAreNot() {
        assertThat(SuspectCharacters.in("a\u202eb\n\t\u200bc")).containsExactly(1, 5);
        assertThat(SuspectCharacters.without("a\u202eb\u0000c")).isEqualTo("abc");
        assertThat(SuspectCharacters.in("größe '中文' 🚢")).isEmpty();
    }
}
