package dev.drydock.app.plan.card;

import dev.drydock.app.plan.state.Look;
import dev.drydock.app.words.Messages;
import dev.drydock.core.plan.source.StatementMarks;
import dev.drydock.core.plan.source.StatementMarks.Mark;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The lines of the statement that ask for a node, what it is about marked in them.
final class SourceBox {
    private static final Messages TEXTS = Messages.of(SourceBox.class);
    private static final int AROUND = 1;
    private static final int MOST_LINES = 14;
    private static final int MOST_CHARACTERS = 2_000;
    private static final int MOST_BEFORE = 200;

    private SourceBox() {}

    /// Nothing where the statement is not known, or says nothing of the node; the root gets its beginning.
    static List<Node> of(Look look, int id) {
        String sql = look.sql();
        List<Mark> marks = look.marks(id);
        if (sql.isEmpty() || (marks.isEmpty() && id != 1)) {
            return List.of();
        }
        int first = marks.isEmpty() ? 0 : marks.getFirst().start();
        int last = marks.isEmpty() ? 0 : marks.getLast().end();
        int from = Math.max(lineStart(sql, first, AROUND), first - MOST_BEFORE);
        int to = Math.min(lineEnd(sql, last, marks.isEmpty() ? MOST_LINES : AROUND), lineEnd(sql, from, MOST_LINES));
        TextFlow text = new TextFlow();
        text.getStyleClass().add("plan-code");
        fill(text, sql.substring(0, Math.min(to, from + MOST_CHARACTERS)), from, marks);
        Label head = new Label(TEXTS.text("source"));
        head.getStyleClass().add("strong");
        return List.of(new VBox(6, head, text));
    }

    private static void fill(TextFlow text, String sql, int from, List<Mark> marks) {
        if (from > 0) {
            text.getChildren().add(piece("… ", "plan-sql"));
        }
        int at = from;
        for (Mark mark : marks) {
            if (mark.end() > sql.length()) {
                break;
            }
            text.getChildren().add(piece(sql.substring(at, mark.start()), "plan-sql"));
            text.getChildren().add(piece(sql.substring(mark.start(), mark.end()), look(mark.part())));
            at = mark.end();
        }
        text.getChildren().add(piece(sql.substring(at), "plan-sql"));
    }

    private static String look(StatementMarks.Part part) {
        return switch (part) {
            case RELATION -> "plan-sql-table";
            case CONDITION -> "plan-sql-condition";
        };
    }

    private static Text piece(String text, String look) {
        Text piece = new Text(text);
        piece.getStyleClass().addAll("plan-sql", look);
        return piece;
    }

    /// Where a line begins, some lines above.
    private static int lineStart(String sql, int at, int lines) {
        int end = sql.lastIndexOf('\n', at - 1);
        for (int i = 0; i < lines && end > 0; i++) {
            end = sql.lastIndexOf('\n', end - 1);
        }
        return end + 1;
    }

    /// Where a line ends, some lines below.
    private static int lineEnd(String sql, int at, int lines) {
        int end = sql.indexOf('\n', at);
        for (int i = 0; i < lines && end >= 0; i++) {
            end = sql.indexOf('\n', end + 1);
        }
        return end < 0 ? sql.length() : end;
    }
}
