package dev.drydock.app.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyEvent;

/// The commands there are right now: those of the window and those of the panel in sight.
public final class Commands {
    private final ObservableList<Command> window = FXCollections.observableArrayList();
    private final ObservableList<Command> panel = FXCollections.observableArrayList();

    public ObservableList<Command> window() {
        return window;
    }

    public ObservableList<Command> panel() {
        return panel;
    }

    public void panelInSight(List<Command> commands) {
        panel.setAll(commands);
    }

    public Stream<Command> all() {
        return Stream.concat(panel.stream(), window.stream());
    }

    /// The command that `event` means and that can run; those of the panel come first.
    public Optional<Command> meant(KeyEvent event) {
        return all().filter(c -> c.keys().stream().anyMatch(k -> k.match(event)))
                .filter(Command::enabled)
                .findFirst();
    }
}
