package dev.drydock.app.plan.card;

import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.Ties;
import dev.drydock.app.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a node uses elsewhere in the tree, and who uses it: each goes there.
final class TieRows {
    private static final Messages TEXTS = Messages.of(TieRows.class);
    private static final int MOST = 12;

    private TieRows() {}

    /// Nothing for a node without any.
    static List<Node> of(Look look, int id, IntConsumer select) {
        VBox rows = new VBox(2);
        for (Ties.Kind kind : Ties.Kind.values()) {
            add(rows, uses(kind), of(look.ties().uses(id), kind, Ties.Tie::used), look, select);
            add(rows, usedBy(kind), of(look.ties().usedBy(id), kind, Ties.Tie::user), look, select);
        }
        return rows.getChildren().isEmpty() ? List.of() : List.of(rows);
    }

    private static List<Integer> of(List<Ties.Tie> ties, Ties.Kind kind, ToIntFunction<Ties.Tie> end) {
        return ties.stream()
                .filter(tie -> tie.kind() == kind)
                .map(end::applyAsInt)
                .toList();
    }

    private static void add(VBox rows, String words, List<Integer> ids, Look look, IntConsumer select) {
        if (ids.isEmpty()) {
            return;
        }
        List<Node> parts = new ArrayList<>();
        parts.add(label(words));
        ids.stream().limit(MOST).forEach(id -> parts.add(new NodeLink(look, id, select)));
        if (ids.size() > MOST) {
            parts.add(label(TEXTS.text("tie.more", ids.size() - MOST)));
        }
        FlowPane row = new FlowPane(4, 0);
        row.setMinWidth(0);
        row.setRowValignment(VPos.CENTER);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().setAll(parts);
        rows.getChildren().add(row);
    }

    private static String uses(Ties.Kind kind) {
        return switch (kind) {
            case READS -> TEXTS.text("tie.reads");
            case RAN -> TEXTS.text("tie.ran");
            case NAMES -> TEXTS.text("tie.names");
        };
    }

    private static String usedBy(Ties.Kind kind) {
        return switch (kind) {
            case READS -> TEXTS.text("tie.readBy");
            case RAN -> TEXTS.text("tie.ranBy");
            case NAMES -> TEXTS.text("tie.namedBy");
        };
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("muted", "code-size");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
