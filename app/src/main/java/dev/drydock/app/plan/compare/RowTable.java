package dev.drydock.app.plan.compare;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.plan.compare.text.Comparison;
import dev.drydock.app.plan.compare.text.DiffWords;
import dev.drydock.app.plan.compare.text.Mark;
import dev.drydock.app.words.Messages;
import dev.drydock.core.plan.diff.Change;
import dev.drydock.core.plan.diff.PlanDiff.Row;
import dev.drydock.core.plan.measure.MeasuredPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Both plans as trees in aligned rows.
final class RowTable extends TableView<Row> {
    private static final Messages TEXTS = Messages.of(RowTable.class);
    private static final double HEIGHT = 28;
    /// Two en spaces, which a style sheet cannot take away as it can padding.
    private static final String STEP = "\u2002\u2002";
    private static final int MOST_LEVELS = 16;
    private Optional<Comparison> shown = Optional.empty();
    private boolean changesOnly;

    RowTable() {
        setId("compare-rows");
        getStyleClass().addAll("compare-rows", "dense");
        setFixedCellSize(HEIGHT);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        Describe.quietly(this, TEXTS.text("rows"));
        getColumns()
                .addAll(List.of(
                        column("±", 30, row -> mark(row).sign().strip(), false),
                        column("#", 44, row -> id(row.before()), true),
                        tree(TEXTS.text("before"), true),
                        column(TEXTS.text("self"), 92, row -> self(true, row.before()), true),
                        column("#", 44, row -> id(row.after()), true),
                        tree(TEXTS.text("after"), false),
                        column(TEXTS.text("self"), 92, row -> self(false, row.after()), true)));
        setRowFactory(table -> new MarkedRow());
    }

    void show(Comparison compared) {
        shown = Optional.of(compared);
        fill();
    }

    void changesOnly(boolean only) {
        changesOnly = only;
        fill();
    }

    private void fill() {
        shown.ifPresent(compared -> getItems()
                .setAll(changesOnly ? changed(compared) : compared.diff().rows()));
    }

    /// Rows with a change and those they hang on.
    private static List<Row> changed(Comparison compared) {
        Set<Integer> before = new HashSet<>();
        Set<Integer> after = new HashSet<>();
        for (Row row : compared.diff().rows()) {
            if (compared.mark(row) != Mark.SAME) {
                climb(compared.diff().before(), row.before(), before);
                climb(compared.diff().after(), row.after(), after);
            }
        }
        return compared.diff().rows().stream()
                .filter(row -> before.contains(row.before()) || after.contains(row.after()))
                .toList();
    }

    private static void climb(MeasuredPlan plan, int id, Set<Integer> seen) {
        for (int at = id; at != 0 && seen.add(at); ) {
            at = plan.plan().node(at).parent();
        }
    }

    /// Selects the row of a change and brings it into sight.
    void reveal(Change change) {
        getItems().stream()
                .filter(row -> change.after() == 0 ? row.before() == change.before() : row.after() == change.after())
                .findFirst()
                .ifPresent(row -> {
                    getSelectionModel().select(row);
                    scrollTo(Math.max(0, getItems().indexOf(row) - 3));
                });
    }

    private Mark mark(Row row) {
        return shown.map(compared -> compared.mark(row)).orElse(Mark.SAME);
    }

    private static String id(int id) {
        return id == 0 ? "" : String.valueOf(id);
    }

    private String self(boolean before, int id) {
        if (id == 0 || shown.isEmpty()) {
            return "";
        }
        MeasuredPlan plan =
                before ? shown.get().diff().before() : shown.get().diff().after();
        return plan.measure(id)
                .time()
                .map(time -> String.format(Locale.ROOT, "%,.3f", Math.max(0, time.exclusiveMs())))
                .orElse("–");
    }

    private static TableColumn<Row, Row> column(
            String title, double width, Function<Row, String> text, boolean numeric) {
        TableColumn<Row, Row> column = plain(title, width);
        column.setMaxWidth(width);
        column.setMinWidth(width);
        if (numeric) {
            column.getStyleClass().add("numeric");
        }
        column.setCellFactory(made -> {
            TableCell<Row, Row> cell = new TableCell<>() {
                @Override
                protected void updateItem(@Nullable Row row, boolean empty) {
                    super.updateItem(row, empty);
                    setText(row == null || empty ? "" : text.apply(row));
                }
            };
            cell.getStyleClass().add(numeric ? "compare-number" : "compare-sign");
            return cell;
        });
        return column;
    }

    private TableColumn<Row, Row> tree(String title, boolean before) {
        TableColumn<Row, Row> column = plain(title, 300);
        column.setCellFactory(made -> new TreeCell(before));
        return column;
    }

    private static TableColumn<Row, Row> plain(String title, double width) {
        TableColumn<Row, Row> column = new TableColumn<>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        return column;
    }

    /// A node at its level; nothing where the plan has none.
    private final class TreeCell extends TableCell<Row, Row> {
        private final boolean before;

        TreeCell(boolean before) {
            this.before = before;
            setTooltip(new Tooltip());
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            int id = row == null || empty ? 0 : before ? row.before() : row.after();
            if (row == null || id == 0 || shown.isEmpty()) {
                setText("");
                return;
            }
            Comparison compared = shown.get();
            int depth = before ? compared.depthBefore(id) : compared.depthAfter(id);
            String title = DiffWords.title(
                    before ? compared.diff().before() : compared.diff().after(), id);
            int elsewhere = before ? row.pairAfter() : row.pairBefore();
            boolean moved = compared.mark(row) == Mark.MOVED;
            String told = moved ? TEXTS.text(before ? "nowAt" : "wasAt", title, elsewhere) : title;
            setText(STEP.repeat(Math.min(depth, MOST_LEVELS)) + told);
            getTooltip().setText(told);
        }
    }

    private static PseudoClass pseudoClass(Mark mark) {
        return PseudoClass.getPseudoClass(mark.name().toLowerCase(Locale.ROOT));
    }

    private final class MarkedRow extends TableRow<Row> {
        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            Mark mark = row == null || empty ? Mark.SAME : mark(row);
            for (Mark each : Mark.values()) {
                pseudoClassStateChanged(pseudoClass(each), each == mark);
            }
            setAccessibleText(
                    row == null || empty
                            ? ""
                            : shown.map(compared -> ComparePane.spoken(compared, row))
                                    .orElse(""));
        }
    }
}
