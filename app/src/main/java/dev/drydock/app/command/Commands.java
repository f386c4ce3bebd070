package dev.drydock.app.command;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyEvent;

/// The commands there are right now: those of the window and those of the panel in sight.
public final class Commands {
    private final ObservableList<Command> window = FXCollections.observableArrayList();
    private final ObservableList<Command> panel = FXCollections.observableArrayList();
    private BooleanSupplier covered = () -> false;

    public ObservableList<Command> window() {
        return window;
    }

    public ObservableList<Command> panel() {
        return panel;
    }

    public void panelInSight(List<Command> commands) {
        panel.setAll(commands);
    }

    /// While `now` says that something lies over the panels, no key and no menu runs a command.
    public void coveredWhile(BooleanSupplier now) {
        covered = now;
    }

    /// Runs `command` as chosen in a menu or by the menu's key.
    public void chosen(Command command) {
        if (!covered.getAsBoolean()) {
            command.run();
        }
    }

    public Stream<Command> all() {
        return Stream.concat(panel.stream(), window.stream());
    }

    /// Whether `event` is the key of a command, whether that can run or not.
    public boolean know(KeyEvent event) {
        return all().anyMatch(command -> means(event, command));
    }

    /// The command that `event` means and that can run; those of the panel come first.
    public Optional<Command> meant(KeyEvent event) {
        if (covered.getAsBoolean()) {
            return Optional.empty();
        }
        return all().filter(command -> means(event, command))
                .filter(Command::enabled)
                .findFirst();
    }

    private static boolean means(KeyEvent event, Command command) {
        return command.keys().stream().anyMatch(key -> key.match(event));
    }
}
