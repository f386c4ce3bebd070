package dev.drydock.app.kit.take;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks where to save; empty when the user thought better of it.
@FunctionalInterface
public interface Saver {
    /// The system's dialog.
    Saver DIALOG = (owner, title, name) -> {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(java.io.File::toPath);
    };

    Optional<Path> ask(Window owner, String title, String name);
}
