package dev.drydock.app.shell;

import dev.drydock.app.command.Command;
import dev.drydock.app.command.PaletteViewModel;
import dev.drydock.app.nav.Place;
import dev.drydock.app.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The commands of the window itself.
record ShellCommands(
        Command palette,
        Command openObject,
        Command look,
        Command lookOfSystem,
        Command help,
        Command jobs,
        List<Command> go) {
    private static final Messages WORDS = Messages.of(ShellCommands.class);

    /// What the window can do.
    record Actions(
            Runnable palette,
            Runnable openObject,
            Runnable look,
            Runnable lookOfSystem,
            Runnable help,
            Runnable jobs,
            Consumer<Place> go) {}

    static ShellCommands of(List<Place> places, Actions actions) {
        List<Command> go = new ArrayList<>();
        for (Place place : places) {
            go.add(Command.of(
                            "go." + place,
                            WORDS.text("command.go", ShellViewModel.word(place)),
                            () -> actions.go().accept(place))
                    .key("Shortcut+" + (go.size() + 1)));
        }
        return new ShellCommands(
                Command.of(PaletteViewModel.OWN_COMMAND, WORDS.text("command.palette"), actions.palette())
                        .key("Shortcut+K"),
                Command.of("window.openObject", WORDS.text("command.openObject"), actions.openObject())
                        .key("Shortcut+P"),
                Command.of("window.look", WORDS.text("command.look"), actions.look())
                        .key("Shortcut+Alt+L"),
                Command.of("window.look.system", WORDS.text("command.look.system"), actions.lookOfSystem()),
                Command.of("window.help", WORDS.text("command.help"), actions.help())
                        .key("F1"),
                Command.of("window.jobs", WORDS.text("command.jobs"), actions.jobs())
                        .key("Shortcut+J"),
                List.copyOf(go));
    }

    TopBar.Buttons topBar() {
        return new TopBar.Buttons(palette, look, help);
    }

    List<Command> all() {
        List<Command> all = new ArrayList<>(List.of(palette, openObject));
        all.addAll(go);
        all.addAll(List.of(jobs, look, lookOfSystem, help));
        return List.copyOf(all);
    }
}
