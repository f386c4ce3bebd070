package dev.drydock.app.panel.schema.page;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EmptyState;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.TwoColumns;
import dev.drydock.app.panel.schema.whole.Whole;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.browse.Reach;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Who needs the object and whom it needs, as two trees to any depth. Enter or a double click goes there.
final class ReachPane {
    private static final Messages TEXTS = PageWords.TEXTS;
    private static final double ROOM_FOR_TWO = 640;
    private static final double ROW = 26;
    private static final int ROWS_IN_SIGHT = 16;

    private ReachPane() {}

    static Node of(Whole.Read read, ElementKey key, Deeds deeds) {
        return new TwoColumns(
                card(
                        TEXTS.text("card.dependants"),
                        new EmptyState(
                                Icon.CHECK,
                                TEXTS.text("reach.noDependants"),
                                TEXTS.text("reach.noDependants.sentence")),
                        key,
                        read.reach().dependants(key),
                        deeds),
                card(
                        TEXTS.text("card.dependencies"),
                        new EmptyState(
                                Icon.CHECK,
                                TEXTS.text("reach.noDependencies"),
                                TEXTS.text("reach.noDependencies.sentence")),
                        key,
                        read.reach().dependencies(key),
                        deeds),
                ROOM_FOR_TWO);
    }

    private static FactCard card(String words, EmptyState none, ElementKey from, List<Reach.Step> steps, Deeds deeds) {
        if (steps.isEmpty()) {
            StackPane empty = new StackPane(none);
            empty.setMinHeight(140);
            return new FactCard(words, "0", empty);
        }
        Tree tree = new Tree(words, from, steps, deeds);
        double height = ROW * Math.min(ROWS_IN_SIGHT, steps.size()) + 10;
        tree.setPrefHeight(height);
        tree.setMinHeight(height);
        return new FactCard(words, Integer.toString(steps.size()), tree);
    }

    private static final class Tree extends TreeView<Reach.Step> {
        Tree(String what, ElementKey from, List<Reach.Step> steps, Deeds deeds) {
            getStyleClass().addAll("schema-tree", "reach-tree");
            Describe.quietly(this, what);
            setAccessibleHelp(TEXTS.text("reach.help"));
            setShowRoot(false);
            setFixedCellSize(ROW);
            setCellFactory(tree -> new Cell());
            Map<ElementKey, TreeItem<Reach.Step>> items = new HashMap<>();
            TreeItem<Reach.Step> root = new TreeItem<>();
            items.put(from, root);
            for (Reach.Step step : steps) {
                TreeItem<Reach.Step> item = new TreeItem<>(step);
                item.setExpanded(true);
                items.put(step.key(), item);
                items.getOrDefault(step.by(), root).getChildren().add(item);
            }
            setRoot(root);
            setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER) {
                    visit(deeds);
                    event.consume();
                }
            });
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    visit(deeds);
                }
            });
        }

        private void visit(Deeds deeds) {
            TreeItem<Reach.Step> item = getSelectionModel().getSelectedItem();
            if (item != null && item.getValue() != null) {
                deeds.visit(item.getValue().key());
            }
        }
    }

    private static final class Cell extends TreeCell<Reach.Step> {
        @Override
        protected void updateItem(Reach.@Nullable Step step, boolean empty) {
            super.updateItem(step, empty);
            if (empty || step == null) {
                setGraphic(null);
                return;
            }
            ElementKey key = step.key();
            Label name = new Label(key.name() + (key.arguments().isEmpty() ? "" : "(" + key.arguments() + ")"));
            name.setMinWidth(40);
            Label about = new Label(
                    key.schema().isEmpty()
                            ? PageWords.kind(key.kind())
                            : PageWords.kind(key.kind()) + " · " + key.schema());
            about.getStyleClass().add("schema-tree-detail");
            about.setMinWidth(0);
            HBox row = new HBox(6, PageWords.icon(key.kind()).node(12, "muted-icon"), name, about);
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            setAccessibleText(name.getText() + ", " + about.getText());
        }
    }
}
