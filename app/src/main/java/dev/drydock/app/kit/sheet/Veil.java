package dev.drydock.app.kit.sheet;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Dims a panel while a sheet on it asks. Escape takes the harmless way; afterwards the focus is where it was.
public abstract class Veil extends StackPane {
    private @Nullable Node before;

    /// @param escape the harmless way
    @SuppressWarnings("this-escape")
    protected Veil(Runnable escape) {
        getStyleClass().add("veil");
        setVisible(false);
        setOnKeyPressed(event -> {
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

    /// Call when what had the focus can have it again.
    protected final void uncover() {
        setVisible(false);
        if (before != null) {
            before.requestFocus();
            before = null;
        }
    }
}
