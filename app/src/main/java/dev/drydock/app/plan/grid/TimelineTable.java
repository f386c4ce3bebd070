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
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
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
        setFixedCellSize(StepCell.HEIGHT);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        Describe.quietly(this, TEXTS.text("timeline.name"));
        TableColumn<Integer, Integer> number = StepGrid.numbers("#", 44, this::now, (s, id) -> "" + id);
        number.setMaxWidth(64);
        TableColumn<Integer, Integer> node = StepGrid.cells(TEXTS.text("node"), 210, () -> new NodeCell(this::now));
        TableColumn<Integer, Integer> span =
                StepGrid.cells(TEXTS.text("timeline.bar"), 130, () -> new SpanCell(this::now));
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

    public void show(PlanState next) {
        PlanState before = state;
        state = next;
        showing = true;
        if (before == null || !before.folding().equals(next.folding())) {
            shown.setAll(next.folding().rows());
        } else if (!before.look().equals(next.look()) || !before.search().equals(next.search())) {
            refresh();
        }
        int at = Collections.binarySearch(next.folding().rows(), next.selected());
        if (at >= 0 && getSelectionModel().getSelectedIndex() != at) {
            getSelectionModel().clearAndSelect(at);
            scrollTo(Math.max(0, at - 3));
        }
        showing = false;
    }

    static String column(PlanState state, double millis) {
        return Double.isNaN(millis)
                ? "–"
                : Numbers.inColumn(millis, state.look().figures().most(Metric.TOTAL));
    }

    static double last(PlanState state, int id) {
        return state.look().figures().value(Metric.TOTAL, id);
    }

    /// Until the first row, in proportion to the time of the wall clock.
    static double first(PlanState state, int id) {
        Actual actual = state.look().measured().plan().node(id).actual().orElse(Actual.NEVER);
        double total = actual.totalMs().orElse(0);
        double startup = actual.startupMs().orElse(Double.NaN);
        return total > 0 ? last(state, id) * Math.min(1, startup / total) : last(state, id);
    }
}
