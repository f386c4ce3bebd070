package dev.drydock.app.panel.query.tab;

import dev.drydock.core.sql.LineState;
import dev.drydock.core.sql.LineTokens;
import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.layout.SqlLayout;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// How the DBMS of a tab reads SQL; without a connection everything is plain text.
public record TextRules(Optional<Syntax> syntax, QueryServices.Threads threads) {
    public LineTokens line(CharSequence line, LineState start) {
        return syntax.map(known -> known.line(line, start)).orElseGet(() -> new LineTokens(List.of(), start));
    }

    /// Hands over `text` laid out anew, token for token the same, on the FX thread; never without a connection.
    public void format(String text, Consumer<String> receiver) {
        syntax.ifPresent(known -> threads.background().execute(() -> {
            String formatted = SqlLayout.of(text, known);
            threads.fx().execute(() -> receiver.accept(formatted));
        }));
    }
}
