package dev.drydock.app.kit.sheet;

import dev.drydock.app.command.Keymap;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Dims a panel while a sheet on it asks. Escape takes the harmless way; afterwards the focus is where it was,
/// or beside the veil when that is gone.
public abstract class Veil extends StackPane {
    private @Nullable Node before;

    /// @param escape the harmless way
    @SuppressWarnings("this-escape")
    protected Veil(Runnable escape) {
        getStyleClass().add("veil");
        setVisible(false);
        Keymap.keepEscape(this);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                escape.run();
                event.consume();
            }
        });
    }

    /// False when it lies there already.
    protected final boolean cover() {
        if (isVisible()) {
            return false;
        }
        before = getScene() == null ? null : getScene().getFocusOwner();
        setVisible(true);
        return true;
    }

    /// Lies there while there is a question.
    ///
    /// @param open fills the sheet
    protected final <Q> void ask(Optional<Q> question, Consumer<Q> open) {
        if (question.isPresent()) {
            cover();
            open.accept(question.get());
        } else {
            uncover();
        }
    }

    /// Call when what had the focus can have it again.
    protected final void uncover() {
        if (!isVisible()) {
            return;
        }
        setVisible(false);
        Node back = before;
        before = null;
        if (back != null && getScene() != null && getScene().equals(back.getScene()) && !back.isDisabled()) {
            back.requestFocus();
        } else {
            requestFocusTraversal(TraversalDirection.PREVIOUS);
        }
    }
}
