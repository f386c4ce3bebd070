package dev.drydock.app.panel.compare.tree;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.panel.compare.state.Change;
import dev.drydock.app.panel.compare.state.CompareState.Phase;
import dev.drydock.app.panel.compare.state.Comparison;
import dev.drydock.app.panel.compare.state.DiffNode;
import dev.drydock.app.panel.compare.state.DiffNode.Level;
import dev.drydock.app.panel.compare.state.DiffTree;
import dev.drydock.app.panel.compare.state.Filter;
import dev.drydock.app.panel.compare.text.ElementFacts;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.schema.RiskText;
import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Schema, kind, object and part in one column, then what each side has of it, the change and its risk.
public final class DiffTable extends TreeTableView<DiffNode> {
    private static final Messages TEXTS = Messages.of(DiffTable.class);
    private static final double ROW = 28;
    private static final int OPEN_BELOW = 60;

    private final TreeTableColumn<DiffNode, DiffNode> before;
    private final TreeTableColumn<DiffNode, DiffNode> after;
    private final Set<String> folded = new HashSet<>();
    private final Set<String> unfolded = new HashSet<>();
    private Optional<Comparison> shown = Optional.empty();
    private Optional<Filter> by = Optional.empty();
    private Set<ElementKey> out = Set.of();
    private boolean filling;

    /// @param chosen told of the row in sight
    /// @param include told that a row is wanted or not
    public DiffTable(Consumer<DiffNode> chosen, BiConsumer<DiffNode, Boolean> include) {
        setId("compare-tree");
        getStyleClass().addAll("compare-tree", "dense");
        setShowRoot(false);
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Describe.quietly(this, TEXTS.text("name"));
        TreeTableColumn<DiffNode, DiffNode> name =
                column(TEXTS.text("object"), 400, () -> new NameCell(() -> out, include));
        before = column("", 210, () -> new TextCell(row -> fact(row, row.before())));
        after = column("", 210, () -> new TextCell(row -> fact(row, row.after())));
        TreeTableColumn<DiffNode, DiffNode> change = column(TEXTS.text("change"), 110, ChangeCell::new);
        TreeTableColumn<DiffNode, DiffNode> risk = column(TEXTS.text("risk"), 120, RiskCell::new);
        getColumns().setAll(List.of(name, before, change, after, risk));
        getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null && !filling) {
                chosen.accept(item.getValue());
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            TreeItem<DiffNode> item = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && item != null) {
                DiffNode row = item.getValue();
                Set<ElementKey> choices = row.choices();
                if (!choices.isEmpty()) {
                    include.accept(row, out.containsAll(choices));
                }
                event.consume();
            }
        });
    }

    private static TreeTableColumn<DiffNode, DiffNode> column(
            String title, double width, java.util.function.Supplier<TreeTableCell<DiffNode, DiffNode>> cell) {
        TreeTableColumn<DiffNode, DiffNode> column = new TreeTableColumn<>(title);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
        column.setCellFactory(any -> cell.get());
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static String fact(DiffNode row, Optional<Element> element) {
        return switch (row.level()) {
            case SCHEMA, KIND -> "";
            case OBJECT, PART -> element.map(ElementFacts::of).orElse(TEXTS.text("absent"));
        };
    }

    /// True when there is a row to show.
    public boolean show(Phase.Shown now) {
        boolean other =
                shown.filter(each -> each.number() == now.comparison().number()).isEmpty();
        boolean otherFilter = by.filter(now.filter()::equals).isEmpty();
        out = now.out();
        if (other || otherFilter) {
            shown = Optional.of(now.comparison());
            by = Optional.of(now.filter());
            before.setText(now.comparison().before().name());
            after.setText(now.comparison().after().name());
            fill(DiffTree.filtered(now.comparison().rows(), now.filter()), now.chosen());
        } else {
            refresh();
        }
        return !getRoot().getChildren().isEmpty();
    }

    private void fill(List<DiffNode> rows, Optional<ElementKey> chosen) {
        filling = true;
        TreeItem<DiffNode> root = new TreeItem<>();
        boolean few =
                rows.stream().flatMap(DiffNode::all).limit(OPEN_BELOW + 1L).count() <= OPEN_BELOW;
        rows.forEach(row -> root.getChildren().add(item(row, few)));
        setRoot(root);
        chosen.flatMap(key -> find(root, key))
                .ifPresent(item -> getSelectionModel().select(item));
        filling = false;
    }

    private TreeItem<DiffNode> item(DiffNode row, boolean few) {
        TreeItem<DiffNode> item = new TreeItem<>(row);
        row.children().forEach(child -> item.getChildren().add(item(child, few)));
        boolean opens =
                row.level() == Level.SCHEMA || row.level() == Level.KIND || (few && row.change() == Change.CHANGED);
        item.setExpanded(opens ? !folded.contains(row.path()) : unfolded.contains(row.path()));
        item.expandedProperty().subscribe((was, now) -> {
            (now ? folded : unfolded).remove(row.path());
            (now ? unfolded : folded).add(row.path());
        });
        return item;
    }

    private static Optional<TreeItem<DiffNode>> find(TreeItem<DiffNode> in, ElementKey key) {
        for (TreeItem<DiffNode> child : in.getChildren()) {
            if (child.getValue().key().equals(Optional.of(key))) {
                return Optional.of(child);
            }
            Optional<TreeItem<DiffNode>> below = find(child, key);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    public void focusFirst() {
        requestFocus();
        if (getSelectionModel().isEmpty()) {
            getSelectionModel().selectFirst();
        }
    }

    private static class TextCell extends TreeTableCell<DiffNode, DiffNode> {
        private final Function<DiffNode, String> words;

        TextCell(Function<DiffNode, String> words) {
            this.words = words;
            getStyleClass().addAll("compare-fact", "may-be-cut");
        }

        @Override
        protected void updateItem(DiffNode row, boolean empty) {
            super.updateItem(row, empty);
            String text = empty || row == null ? "" : words.apply(row);
            setText(text);
            setTooltip(text.isEmpty() ? null : new Tooltip(text));
        }
    }

    private static final class ChangeCell extends TreeTableCell<DiffNode, DiffNode> {
        @Override
        protected void updateItem(DiffNode row, boolean empty) {
            super.updateItem(row, empty);
            boolean silent = empty
                    || row == null
                    || row.level() == Level.KIND
                    || row.what().isEmpty();
            setText(silent ? "" : row.change().sign() + "  " + word(row.change()));
            getStyleClass().removeAll("compare-added", "compare-removed", "compare-changed");
            if (!silent) {
                getStyleClass().add(look(row.change()));
            }
        }

        private static String look(Change change) {
            return switch (change) {
                case ADDED -> "compare-added";
                case REMOVED -> "compare-removed";
                case CHANGED, RENAMED, EQUAL -> "compare-changed";
            };
        }
    }

    static String word(Change change) {
        return switch (change) {
            case ADDED -> TEXTS.text("added");
            case REMOVED -> TEXTS.text("removed");
            case CHANGED -> TEXTS.text("changed");
            case RENAMED -> TEXTS.text("renamed");
            case EQUAL -> TEXTS.text("equal");
        };
    }

    private static final class RiskCell extends TreeTableCell<DiffNode, DiffNode> {
        @Override
        protected void updateItem(DiffNode row, boolean empty) {
            super.updateItem(row, empty);
            boolean silent = empty || row == null || row.level() == Level.KIND || row.level() == Level.SCHEMA;
            setGraphic(silent ? null : row.risk().map(RiskCell::badge).orElse(null));
        }

        private static Node badge(Risk risk) {
            Label badge = Badge.of(tone(risk), RiskText.of(risk));
            badge.getStyleClass().add("compare-risk");
            return badge;
        }
    }

    /// The tint of a risk.
    public static Badge.Tone tone(Risk risk) {
        return switch (risk) {
            case ADDITIVE -> Badge.Tone.SUCCESS;
            case REWRITE -> Badge.Tone.WARNING;
            case DESTRUCTIVE -> Badge.Tone.DANGER;
        };
    }
}
