package dev.drydock.app.shell;

import dev.drydock.app.jobs.FxThread;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// The veil over the window with the sheet on it. While there is one, the focus stays inside: Tab goes round in
/// it, Escape closes it, and nothing behind it gets a key.
final class Overlay extends StackPane {
    private final Runnable close;

    Overlay(Runnable close) {
        this.close = close;
        getStyleClass().add("veil");
        setAlignment(Pos.TOP_CENTER);
        setVisible(false);
        setOnMousePressed(event -> {
            if (equals(event.getTarget())) {
                close.run();
            }
        });
        sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(owner -> {
            if (isVisible() && owner != null && !holds(owner)) {
                new FxThread().execute(this::takeFocus);
            }
        });
    }

    /// @param opened fills the sheet and puts the focus where it belongs in it
    void show(Node sheet, Runnable opened) {
        getChildren().setAll(sheet);
        setVisible(true);
        opened.run();
    }

    void hide() {
        setVisible(false);
        getChildren().clear();
    }

    /// Called with every key of the window, before anything behind the sheet sees it.
    void pressed(KeyEvent event) {
        if (!isVisible()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close.run();
        } else if (event.getCode() == KeyCode.TAB) {
            event.consume();
            goOn(event.isShiftDown() ? -1 : 1);
        }
    }

    private void takeFocus() {
        Node owner = getScene() == null ? this : getScene().getFocusOwner();
        if (isVisible() && (owner == null || !holds(owner))) {
            goOn(0);
        }
    }

    private void goOn(int by) {
        List<Node> stops = stops(this);
        if (!stops.isEmpty()) {
            int at = stops.indexOf(getScene().getFocusOwner());
            stops.get(Math.floorMod(at < 0 ? 0 : at + by, stops.size())).requestFocus();
        }
    }

    private static List<Node> stops(Parent parent) {
        List<Node> stops = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.isVisible() && !child.isDisabled()) {
                if (child.isFocusTraversable()) {
                    stops.add(child);
                } else if (child instanceof Parent inner) {
                    stops.addAll(stops(inner));
                }
            }
        }
        return stops;
    }

    private boolean holds(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (equals(at)) {
                return true;
            }
        }
        return false;
    }
}
