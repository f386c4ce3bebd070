package dev.drydock.app.plan.grid;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.plan.state.Metric;
import dev.drydock.app.plan.state.Numbers;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.words.Messages;
import dev.drydock.core.plan.node.Actual;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// When each node gave its first and its last row, all executions together. Servers tell both from the start of
/// the node itself, so all bars begin at the left.
public final class TimelineTable extends TableView<Integer> {
    private static final Messages TEXTS = Messages.of(TimelineTable.class);

    private final ObservableList<Integer> shown = FXCollections.observableArrayList();
    private @Nullable PlanState state;
    private boolean showing;

    /// @param select told the node that was chosen
    public TimelineTable(IntConsumer select) {
        getStyleClass().addAll("plan-grid", "dense");
        setFixedCellSize(BarCell.HEIGHT);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        Describe.quietly(this, TEXTS.text("timeline.name"));
        TableColumn<Integer, Integer> number = StepGrid.numbers("#", 44, this::now, (s, id) -> "" + id);
        number.setMaxWidth(64);
        TableColumn<Integer, Integer> node = StepGrid.cells(TEXTS.text("node"), 170, () -> new NodeCell(this::now));
        TableColumn<Integer, Integer> span = StepGrid.cells(TEXTS.text("timeline.bar"), 170, SpanCell::new);
        TableColumn<Integer, Integer> first =
                StepGrid.numbers(TEXTS.text("timeline.first"), 86, this::now, (s, id) -> column(s, first(s, id)));
        TableColumn<Integer, Integer> last =
                StepGrid.numbers(TEXTS.text("timeline.last"), 86, this::now, (s, id) -> column(s, last(s, id)));
        getColumns().addAll(List.of(number, node, span, first, last));
        setItems(shown);
        getSelectionModel().selectedItemProperty().addListener((seen, before, now) -> {
            if (now != null && !showing) {
                select.accept(now);
            }
        });
    }

    private PlanState now() {
        return Objects.requireNonNull(state);
    }

    @SuppressWarnings("ReferenceEquality") // a state is made anew or is the same
    public void show(PlanState next) {
        PlanState before = state;
        state = next;
        showing = true;
        if (before == null || before.folding().rows() != next.folding().rows()) {
            shown.setAll(next.folding().rows());
        } else if (before.look() != next.look() || before.search() != next.search()) {
            refresh();
        }
        int at = Collections.binarySearch(next.folding().rows(), next.selected());
        if (at >= 0 && getSelectionModel().getSelectedIndex() != at) {
            getSelectionModel().clearAndSelect(at);
            scrollTo(Math.max(0, at - 3));
        }
        showing = false;
    }

    private static String column(PlanState state, double millis) {
        return Double.isNaN(millis)
                ? "–"
                : Numbers.inColumn(millis, state.look().figures().most(Metric.TOTAL));
    }

    private static double last(PlanState state, int id) {
        return state.look().figures().value(Metric.TOTAL, id);
    }

    /// Until the first row, in proportion to the time of the wall clock.
    private static double first(PlanState state, int id) {
        Actual actual = state.look().measured().plan().node(id).actual().orElse(Actual.NEVER);
        double total = actual.totalMs().orElse(0);
        double startup = actual.startupMs().orElse(Double.NaN);
        return total > 0 ? last(state, id) * Math.min(1, startup / total) : last(state, id);
    }

    private final class SpanCell extends TableCell<Integer, Integer> {
        private static final PseudoClass NEVER = PseudoClass.getPseudoClass("never");

        private final Region waiting = new Region();
        private final Region giving = new Region();
        private final Region track = new Region();
        private final Row row = new Row();

        SpanCell() {
            getStyleClass().addAll("grid-cell", "plan-bar-cell");
            track.getStyleClass().add("plan-track");
            waiting.getStyleClass().add("plan-waiting");
            giving.getStyleClass().add("plan-giving");
            row.getChildren().addAll(track, waiting, giving);
            setGraphic(row);
        }

        @Override
        protected void updateItem(@Nullable Integer id, boolean empty) {
            super.updateItem(id, empty);
            row.setVisible(id != null && !empty);
            if (id != null && !empty) {
                row.pseudoClassStateChanged(NEVER, now().look().neverRan(id));
                setAccessibleText(TEXTS.text("timeline.bar") + " " + column(now(), first(now(), id)) + ", "
                        + column(now(), last(now(), id)));
                row.requestLayout();
            }
        }

        private final class Row extends Pane {
            @Override
            protected double computePrefWidth(double height) {
                return 10;
            }

            @Override
            protected void layoutChildren() {
                Integer id = getItem();
                if (id == null || state == null) {
                    return;
                }
                double room = Math.max(0, SpanCell.this.getWidth() - 16);
                double most = Math.max(now().look().figures().most(Metric.TOTAL), Double.MIN_NORMAL);
                double last = last(now(), id) / most;
                double first = first(now(), id) / most;
                boolean known = !Double.isNaN(last);
                track.resizeRelocate(0, 10, room, 8);
                waiting.setVisible(known && first > 0);
                giving.setVisible(known);
                waiting.resizeRelocate(0, 10, known ? room * first : 0, 8);
                double from = known ? room * first : 0;
                giving.resizeRelocate(from, 10, known ? Math.max(2, room * last - from) : 0, 8);
            }
        }
    }
}
