package dev.drydock.app.panel.query.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.sql.LineState;
import dev.drydock.core.sql.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineStatesTest {
    private static final List<String> PIECES =
            List.of("select 1;", "/* open", "close */ x", "'text", "it''s'", "$$ body", "$$;", "-- note", "", "a \"b");

    private final Syntax syntax = Dialects.ALL.getFirst().syntax();

    @Test
    void statesAfterAnyEditsEqualThoseReadFromTheTop() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<String> text = new ArrayList<>(PIECES);
            LineStates states = new LineStates(syntax::line, text::get);
            for (int step = 0; step < 12; step++) {
                edit(random, text, states);
                int asked = random.nextInt(text.size());
                states.extend(asked, 1_000_000);
                assertThat(known(states)).as("seed %d step %d", seed, step).isEqualTo(fresh(text, states.known()));
            }
        }
    }

    private static void edit(Random random, List<String> text, LineStates states) {
        int line = random.nextInt(text.size());
        int removed = random.nextInt(Math.min(3, text.size() - line));
        int inserted = random.nextInt(3);
        for (int i = 0; i <= removed; i++) {
            text.remove(line);
        }
        for (int i = 0; i <= inserted; i++) {
            text.add(line, PIECES.get(random.nextInt(PIECES.size())));
        }
        states.edited(line, removed, inserted);
    }

    private static List<LineState> known(LineStates states) {
        List<LineState> known = new ArrayList<>();
        for (int line = 0; line < states.known(); line++) {
            known.add(states.before(line));
        }
        return known;
    }

    private List<LineState> fresh(List<String> text, int count) {
        List<LineState> all = new ArrayList<>();
        LineState state = LineState.START;
        for (int line = 0; line < count; line++) {
            all.add(state);
            state = line < text.size() ? syntax.line(text.get(line), state).end() : state;
        }
        return all;
    }
}
