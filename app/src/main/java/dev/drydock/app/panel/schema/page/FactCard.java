package dev.drydock.app.panel.schema.page;

import dev.drydock.app.kit.FactTable;
import dev.drydock.app.kit.FactTable.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A framed card with a head (title, count) and a body; with a dense table of facts where there are many.
final class FactCard extends VBox {
    private static final double CHARACTER = 7.7;
    private static final double PADDING = 22;
    private static final double MARK = 20;
    private static final double MOST = 560;
    private static final int ROWS_IN_SIGHT = 40;
    private static final int MEASURED = 200;

    FactCard(String title, String count, Node body) {
        getStyleClass().add("fact-card");
        Label head = new Label(title);
        head.getStyleClass().add("fact-title");
        Label number = new Label(count);
        number.getStyleClass().add("muted");
        HBox top = new HBox(8, head, number);
        top.getStyleClass().add("fact-head");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(top, body);
    }

    static <T> FactCard table(String title, List<T> rows, List<Fact<T>> facts, Function<T, @Nullable Node> mark) {
        return table(title, Integer.toString(rows.size()), rows, facts, mark);
    }

    static <T> FactCard table(
            String title, String count, List<T> rows, List<Fact<T>> facts, Function<T, @Nullable Node> mark) {
        List<Fact<T>> wide = new ArrayList<>();
        for (Fact<T> fact : facts) {
            boolean first = wide.isEmpty();
            Fact<T> fitting = fact.wide(width(fact, rows, first ? MARK : 0));
            wide.add(first ? fitting.marked(mark) : fitting);
        }
        FactTable<T> table = new FactTable<>(title, wide);
        table.show(rows);
        table.fit(rows.size(), ROWS_IN_SIGHT);
        FactCard card = new FactCard(title, count, table);
        card.setMaxHeight(FactTable.height(rows.size()) + 38);
        return card;
    }

    /// The table of the card, where it has one; the caller knows of what.
    @SuppressWarnings("unchecked")
    <T> Optional<FactTable<T>> rows() {
        return getChildren().stream()
                .filter(FactTable.class::isInstance)
                .map(child -> (FactTable<T>) child)
                .findFirst();
    }

    /// Below the table.
    void foot(List<? extends Node> notes) {
        VBox foot = new VBox(6);
        foot.getStyleClass().add("card-foot");
        foot.getChildren().addAll(notes);
        getChildren().add(foot);
        setMaxHeight(USE_COMPUTED_SIZE);
    }

    private static <T> double width(Fact<T> fact, List<T> rows, double beside) {
        int longest = rows.stream()
                .limit(MEASURED)
                .mapToInt(row -> fact.text().apply(row).length())
                .max()
                .orElse(0);
        return Math.max(fact.width(), Math.min(MOST, longest * CHARACTER + PADDING + beside));
    }
}
