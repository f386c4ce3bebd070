package dev.drydock.app.plan.grid;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.plan.state.Metric;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.plan.text.PlanWords;
import dev.drydock.app.words.Messages;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The nodes of a plan as a tree with bars: the form of the plan that can be walked with the keyboard and
/// heard. A table of the visible nodes, since a tree control walks its items by recursion and a plan may be
/// 10,000 nodes deep.
public final class StepGrid extends TableView<Integer> {
    private static final Messages TEXTS = Messages.of(StepGrid.class);

    private static final double NUMBER = 42;
    private static final double DIGIT = 8;

    private final Intents intents;
    private final TableColumn<Integer, Integer> number;
    private final TableColumn<Integer, Integer> weight;
    private final TableColumn<Integer, Integer> rows;
    private final TableColumn<Integer, Integer> estimate;
    private final ObservableList<Integer> shown = FXCollections.observableArrayList();
    private @Nullable PlanState state;
    private boolean showing;

    /// What the user does.
    ///
    /// @param select a node was chosen
    /// @param fold inputs of a node are hidden, or shown again
    public record Intents(IntConsumer select, IntConsumer fold) {}

    public StepGrid(Intents intents) {
        this.intents = intents;
        getStyleClass().addAll("plan-grid", "dense");
        setId("plan-grid");
        setFixedCellSize(StepCell.HEIGHT);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        Describe.quietly(this, TEXTS.text("name"));
        number = column("#", NUMBER, () -> new TextCell(this::now, (s, id) -> "" + id, false));
        TableColumn<Integer, Integer> node = column(TEXTS.text("node"), 262, () -> new NodeCell(this::now));
        weight = column("", 124, () -> new BarCell(this::now));
        rows = column(TEXTS.text("rows"), 80, () -> new TextCell(this::now, StepGrid::rowsText, false));
        estimate = column(TEXTS.text("estimate"), 72, () -> new TextCell(this::now, StepGrid::estimateText, true));
        for (TableColumn<Integer, Integer> right : List.of(number, rows, estimate)) {
            right.getStyleClass().add("numeric");
        }
        fixed(rows, 106);
        fixed(estimate, 72);
        fixed(weight, 112);
        getColumns().addAll(List.of(number, node, weight, rows, estimate));
        setRowFactory(table -> new StepRow());
        setItems(shown);
        getSelectionModel().selectedItemProperty().addListener((seen, before, now) -> {
            if (now != null && !showing) {
                intents.select().accept(now);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private static TableColumn<Integer, Integer> column(
            String title, double width, Supplier<TableCell<Integer, Integer>> cell) {
        TableColumn<Integer, Integer> column = new TableColumn<>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 40));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(made -> cell.get());
        return column;
    }

    /// The column of the nodes gets what is left.
    private static void fixed(TableColumn<?, ?> column, double width) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width + 60);
    }

    private PlanState now() {
        return Objects.requireNonNull(state);
    }

    private static String rowsText(PlanState state, Integer id) {
        boolean planned = state.metric() == Metric.ROWS || !state.look().ran();
        return planned ? PlanWords.planned(state.look(), id) : PlanWords.briefRows(state.look(), id);
    }

    private static String estimateText(PlanState state, Integer id) {
        return state.metric() == Metric.ESTIMATE
                ? PlanWords.planned(state.look(), id)
                : PlanWords.factor(state.look(), id);
    }

    public void show(PlanState next) {
        PlanState before = state;
        state = next;
        showing = true;
        weight.setText(PlanWords.head(next.metric()));
        rows.setText(TEXTS.text(next.metric() == Metric.ROWS || !next.look().ran() ? "planned" : "rows"));
        estimate.setText(TEXTS.text(next.metric() == Metric.ESTIMATE ? "planned" : "estimate"));
        estimate.setVisible(next.look().ran());
        weight.setVisible(next.look().figures().tells(next.metric()));
        rows.setVisible(next.look().ran() || next.look().figures().tells(Metric.COST));
        fixed(
                number,
                NUMBER
                        + DIGIT
                                * Math.max(
                                        0, Integer.toString(next.look().size()).length() - 3));
        if (before == null || !before.folding().equals(next.folding())) {
            shown.setAll(next.folding().rows());
            choose(next);
        } else {
            if (before.selected() != next.selected()) {
                choose(next);
            }
            if (!before.selected(next.selected()).sight(next.sight()).equals(next)) {
                refresh();
            }
        }
        showing = false;
    }

    private void choose(PlanState now) {
        int at = Collections.binarySearch(now.folding().rows(), now.selected());
        if (at < 0) {
            getSelectionModel().clearSelection();
            return;
        }
        getSelectionModel().clearAndSelect(at);
        getFocusModel().focus(at);
        reveal(at);
    }

    /// Scrolls only when the row is not in sight already.
    private void reveal(int at) {
        if (getSkin() instanceof TableViewSkin<?> skin) {
            for (Node child : skin.getChildren()) {
                if (child instanceof VirtualFlow<?> flow && shows(flow, at)) {
                    return;
                }
            }
        }
        scrollTo(Math.max(0, at - 3));
    }

    private static boolean shows(VirtualFlow<?> flow, int at) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        return first != null
                && last != null
                && (at > first.getIndex() || (at == first.getIndex() && first.getLayoutY() >= 0))
                && (at < last.getIndex()
                        || (at == last.getIndex() && last.getLayoutY() + last.getHeight() <= flow.getHeight()));
    }

    /// Left folds or goes to the parent, Right unfolds or goes to the first input.
    private void key(KeyEvent event) {
        PlanState now = state;
        if (now == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int at = now.selected();
        boolean leaf = now.look().outline().isLeaf(at);
        boolean folded = now.folding().folded().contains(at);
        if (event.getCode() == KeyCode.LEFT) {
            if (!leaf && !folded) {
                intents.fold().accept(at);
            } else if (at > 1) {
                intents.select().accept(now.look().outline().parent(at));
            }
            event.consume();
        } else if (event.getCode() == KeyCode.RIGHT) {
            if (folded) {
                intents.fold().accept(at);
            } else if (!leaf) {
                intents.select().accept(now.look().outline().firstChild(at));
            }
            event.consume();
        }
    }

    /// A row that says all of its node at once, and folds by double click.
    private final class StepRow extends TableRow<Integer> {
        StepRow() {
            setOnMouseClicked(event -> {
                Integer id = getItem();
                if (event.getClickCount() == 2
                        && id != null
                        && !now().look().outline().isLeaf(id)) {
                    intents.fold().accept(id);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Integer id, boolean empty) {
            super.updateItem(id, empty);
            setAccessibleText(id == null || empty ? "" : PlanWords.spoken(now().look(), id));
        }
    }

    /// For the columns of other tables over the same nodes.
    static TableColumn<Integer, Integer> numbers(
            String title, double width, Supplier<PlanState> state, BiFunction<PlanState, Integer, String> text) {
        TableColumn<Integer, Integer> column = column(title, width, () -> new TextCell(state, text, false));
        column.getStyleClass().add("numeric");
        return column;
    }

    static TableColumn<Integer, Integer> cells(String title, double width, Supplier<TableCell<Integer, Integer>> cell) {
        return column(title, width, cell);
    }
}
