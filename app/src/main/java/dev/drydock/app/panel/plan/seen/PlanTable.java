package dev.drydock.app.panel.plan.seen;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.plan.state.Numbers;
import dev.drydock.app.words.Messages;
import dev.drydock.core.plan.history.StatementHistory;
import dev.drydock.core.workspace.plan.ShelvedPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Plans of one statement, newest first; one or two can be chosen.
final class PlanTable extends TableView<ShelvedPlan> {
    private static final Messages TEXTS = Messages.of(PlanTable.class);

    private final List<String> shapes = new ArrayList<>();
    private long pinned;
    private double longest;

    PlanTable() {
        setId("seen-plans");
        getStyleClass().addAll("compare-rows", "seen-plans", "dense");
        setFixedCellSize(28);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Describe.quietly(this, TEXTS.text("table"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getColumns()
                .addAll(List.of(
                        column(TEXTS.text("shape"), 58, plan -> letter(plan.shape()), false),
                        column(TEXTS.text("seen"), 130, plan -> When.day(plan.at()), false),
                        column(
                                TEXTS.text("ms"),
                                84,
                                plan -> millis(plan.figures().wallMs()),
                                true),
                        column(
                                TEXTS.text("blocks"),
                                70,
                                plan -> count(plan.figures().blocks()),
                                true),
                        column(
                                TEXTS.text("costs"),
                                80,
                                plan -> count(plan.figures().cost()),
                                true),
                        column(TEXTS.text("note"), 90, this::note, false)));
        setRowFactory(table -> new SpokenRow());
    }

    void show(StatementHistory history) {
        shapes.clear();
        history.shapes().forEach(shape -> shapes.add(shape.shape()));
        pinned = history.statement().pinned();
        longest = history.plans().stream()
                .mapToDouble(plan -> plan.figures().wallMs().orElse(0))
                .max()
                .orElse(0);
        List<ShelvedPlan> chosen = List.copyOf(getSelectionModel().getSelectedItems());
        getItems().setAll(history.plans().reversed());
        chosen.forEach(getSelectionModel()::select);
        refresh();
    }

    /// A, B, C… in the order in which they were first seen.
    private String letter(String shape) {
        int at = shapes.indexOf(shape);
        return at < 26 ? String.valueOf((char) ('A' + at)) : String.valueOf(at + 1);
    }

    private String note(ShelvedPlan plan) {
        return plan.id() == pinned ? TEXTS.text("pinned") : plan.whole() ? "" : TEXTS.text("figures");
    }

    private String millis(OptionalDouble number) {
        return number.isPresent() ? Numbers.inColumn(number.getAsDouble(), longest) : "–";
    }

    private static String count(OptionalDouble number) {
        return number.isPresent() ? Numbers.brief(number.getAsDouble()) : "–";
    }

    private static TableColumn<ShelvedPlan, String> column(
            String title, double width, Function<ShelvedPlan, String> text, boolean numeric) {
        TableColumn<ShelvedPlan, String> column = new TableColumn<>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new SimpleStringProperty(text.apply(row.getValue())));
        if (numeric) {
            column.getStyleClass().add("numeric");
        }
        return column;
    }

    private final class SpokenRow extends TableRow<ShelvedPlan> {
        @Override
        protected void updateItem(@Nullable ShelvedPlan plan, boolean empty) {
            super.updateItem(plan, empty);
            setAccessibleText(
                    plan == null || empty
                            ? ""
                            : TEXTS.text(
                                    "spoken",
                                    letter(plan.shape()),
                                    When.day(plan.at()),
                                    StatementCell.time(plan),
                                    note(plan)));
        }
    }
}
