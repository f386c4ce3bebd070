package dev.drydock.app.plan.grid;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.SegmentedControl;
import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.Numbers;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.plan.state.Sums;
import dev.drydock.app.words.Messages;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Sums over node types, tables and indexes; every column can be sorted by.
public final class SumsTable extends VBox {
    private static final Messages TEXTS = Messages.of(SumsTable.class);

    private final SegmentedControl<Sums.By> by =
            new SegmentedControl<>(TEXTS.text("sums.by"), List.of(Sums.By.values()), SumsTable::word);
    private final TableView<Sums> table = new TableView<>();
    private @Nullable Look look;

    /// @param select told the heaviest node of the group that was chosen
    public SumsTable(IntConsumer select) {
        table.getStyleClass().addAll("plan-grid", "plan-sums", "dense");
        table.setFixedCellSize(StepCell.HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setPlaceholder(new Label(TEXTS.text("sums.none")));
        Describe.quietly(table, TEXTS.text("sums.by"));
        TableColumn<Sums, Sums> name = new TableColumn<>(TEXTS.text("sums.what"));
        name.setPrefWidth(150);
        name.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        name.setComparator((one, other) -> one.name().compareToIgnoreCase(other.name()));
        name.setCellFactory(made -> new NameCell());
        table.getColumns().add(name);
        table.getColumns().add(number("sums.count", 60, Sums::count, Numbers::count));
        table.getColumns().add(number("sums.time", 88, Sums::millis, value -> Numbers.inColumn(value, 100)));
        table.getColumns().add(number("sums.share", 66, Sums::share, Numbers::percent));
        table.getColumns().add(number("sums.rows", 76, Sums::rows, Numbers::brief));
        table.getColumns().add(number("sums.buffers", 76, Sums::buffers, Numbers::brief));
        table.getColumns().add(number("sums.cost", 84, Sums::cost, Numbers::brief));
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox bar = new HBox(by);
        bar.getStyleClass().add("plan-sums-bar");
        getChildren().addAll(bar, table);
        by.valueProperty().subscribe(this::fill);
        table.getSelectionModel().selectedItemProperty().addListener((seen, before, now) -> {
            if (now != null) {
                select.accept(now.first());
            }
        });
    }

    private static String word(Sums.By by) {
        return switch (by) {
            case TYPE -> TEXTS.text("sums.type");
            case TABLE -> TEXTS.text("sums.table");
            case INDEX -> TEXTS.text("sums.index");
        };
    }

    private static TableColumn<Sums, Double> number(
            String key, double width, ToDoubleFunction<Sums> of, DoubleFunction<String> text) {
        TableColumn<Sums, Double> column = new TableColumn<>(TEXTS.text(key));
        column.getStyleClass().add("numeric");
        column.setPrefWidth(width);
        column.setMinWidth(44);
        column.setSortType(TableColumn.SortType.DESCENDING);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(of.applyAsDouble(row.getValue())));
        column.setCellFactory(made -> new NumberCell(text));
        return column;
    }

    public void show(PlanState state) {
        if (!state.look().equals(look)) {
            look = state.look();
            List<Integer> ofRuns = List.of(2, 4, 5);
            boolean ran = state.look().ran();
            ofRuns.forEach(column -> table.getColumns().get(column).setVisible(ran));
            table.getColumns().get(6).setVisible(!ran);
            fill();
        }
    }

    private void fill() {
        Look now = look;
        if (now != null) {
            table.setItems(FXCollections.observableArrayList(
                    Sums.of(now, Objects.requireNonNull(by.valueProperty().get()))));
            table.sort();
        }
    }

    private static final class NameCell extends TableCell<Sums, Sums> {
        NameCell() {
            getStyleClass().add("grid-cell");
            setTooltip(new Tooltip());
        }

        @Override
        protected void updateItem(@Nullable Sums sums, boolean empty) {
            super.updateItem(sums, empty);
            setText(sums == null || empty ? "" : sums.name());
            getTooltip().setText(getText());
        }
    }

    private static final class NumberCell extends TableCell<Sums, Double> {
        private final DoubleFunction<String> words;

        NumberCell(DoubleFunction<String> words) {
            this.words = words;
            getStyleClass().addAll("grid-cell", "plan-text-cell");
            setAlignment(Pos.CENTER_RIGHT);
        }

        @Override
        protected void updateItem(@Nullable Double value, boolean empty) {
            super.updateItem(value, empty);
            setText(value == null || empty ? "" : value.isNaN() ? "–" : words.apply(value));
        }
    }
}
