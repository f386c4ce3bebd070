package dev.drydock.app.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A dense table of facts: texts in columns, a mark before some. What is shown can be replaced as often as one
/// likes: the chosen row stays chosen as long as it is there.
public final class FactTable<T> extends TableView<T> {
    private static final double ROW = 28;
    private static final double HEADER = 30;

    private final Function<T, ?> key;

    /// One column.
    ///
    /// @param width what it starts with; texts that need more are cut, with the whole in a tooltip
    /// @param look style classes of its cells, `""` for plain text
    /// @param mark stands before the text; null for none
    public record Fact<T>(
            String title, double width, String look, Function<T, String> text, Function<T, @Nullable Node> mark) {
        public Fact(String title, double width, String look, Function<T, String> text) {
            this(title, width, look, text, row -> null);
        }

        public Fact<T> wide(double pixels) {
            return new Fact<>(title, pixels, look, text, mark);
        }

        private Fact<T> leading() {
            return new Fact<>(title, width, look.isEmpty() ? "leading" : look + " leading", text, mark);
        }

        public Fact<T> marked(Function<T, @Nullable Node> by) {
            return new Fact<>(title, width, look, text, by);
        }
    }

    /// @param what accessible name
    public FactTable(String what, List<Fact<T>> facts) {
        this(what, facts, row -> row);
    }

    /// @param key what a row is known by when the rows are replaced
    public FactTable(String what, List<Fact<T>> facts, Function<T, ?> key) {
        this.key = key;
        getStyleClass().addAll("fact-table", "dense");
        setFixedCellSize(ROW);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Describe.quietly(this, what);
        // The first column begins where the title of its card does.
        facts.forEach(fact -> getColumns().add(column(getColumns().isEmpty() ? fact.leading() : fact)));
    }

    public void show(List<T> rows) {
        if (rows.equals(getItems())) {
            return;
        }
        Optional<?> chosen =
                Optional.ofNullable(getSelectionModel().getSelectedItem()).map(key);
        getItems().setAll(rows);
        chosen.ifPresent(this::choose);
    }

    private void choose(Object known) {
        getSelectionModel().clearSelection();
        for (int i = 0; i < getItems().size(); i++) {
            if (key.apply(getItems().get(i)).equals(known)) {
                getSelectionModel().select(i);
            }
        }
    }

    /// As high as `rows` need, at least as high as the smaller of `rows` and `inSight`.
    public void fit(int rows, int inSight) {
        setPrefHeight(height(rows));
        setMinHeight(height(Math.min(rows, inSight)));
    }

    /// Pixels of so many rows and the header.
    public static double height(int rows) {
        return HEADER + ROW * rows + 2;
    }

    private static <T> TableColumn<T, String> column(Fact<T> fact) {
        TableColumn<T, String> column = new TableColumn<>(fact.title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(fact.width);
        column.setMinWidth(Math.min(fact.width, 48));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(fact.text.apply(row.getValue())));
        if (!fact.look.isEmpty()) {
            column.getStyleClass().addAll(fact.look.split(" "));
        }
        column.setCellFactory(made -> new FactCell<>(fact));
        return column;
    }

    /// A cell with a text and perhaps a mark before it.
    private static final class FactCell<T> extends TableCell<T, String> {
        private final Fact<T> fact;

        FactCell(Fact<T> fact) {
            this.fact = fact;
            getStyleClass().add("fact-cell");
            if (!fact.look.isEmpty()) {
                getStyleClass().addAll(fact.look.split(" "));
            }
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            T row = empty ? null : getTableRow() == null ? null : getTableRow().getItem();
            setText(empty || text == null ? null : text.replace("\r", "").replace('\n', '↵'));
            setGraphic(row == null ? null : fact.mark.apply(row));
            setTooltip(text == null || text.length() < 12 ? null : new Tooltip(text));
        }
    }
}
