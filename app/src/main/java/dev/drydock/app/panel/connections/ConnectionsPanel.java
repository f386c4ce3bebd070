package dev.drydock.app.panel.connections;

import dev.drydock.app.command.Command;
import dev.drydock.app.command.PaletteEntry;
import dev.drydock.app.command.PaletteSource;
import dev.drydock.app.kit.Skeleton;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Place;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.Panel;
import dev.drydock.app.panel.connections.desk.Desks;
import dev.drydock.app.panel.connections.list.Listings;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.words.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The connections panel: its view, its view model, its commands, and its profiles in the palette.
public final class ConnectionsPanel implements Panel, PaletteSource {
    public static final String SHEET = "/dev/drydock/app/panel/connections/connections.css";

    private static final Messages WORDS = Messages.of(ConnectionsPanel.class);

    private final ConnectionsViewModel model;
    private final Consumer<Destination> go;
    private final ObjectProperty<Standing> standing;
    private final ConnectionsView view;

    /// @param standing the window's connection: set when one was opened here
    public ConnectionsPanel(Desks desks, Consumer<Destination> go, ObjectProperty<Standing> standing) {
        this(new ConnectionsViewModel(desks, go, standing), go, standing, Skeleton.after300Millis(7, waiting()));
    }

    /// For pictures: the skeleton stands there at once.
    ConnectionsPanel(
            ConnectionsViewModel model,
            Consumer<Destination> go,
            ObjectProperty<Standing> standing,
            Skeleton skeleton) {
        this.model = model;
        this.go = go;
        this.standing = standing;
        this.view = new ConnectionsView(model, skeleton);
    }

    static String waiting() {
        return WORDS.text("list.loading");
    }

    @Override
    public Place place() {
        return Place.CONNECTIONS;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown(Destination destination) {
        Optional<String> wanted =
                destination instanceof Destination.Connections(var profile) ? profile : Optional.empty();
        model.load(wanted);
        view.list().focusList();
    }

    @Override
    public void hidden() {
        model.testing().stop();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                command("connections.new", WORDS.text("new"), () -> {
                            model.create();
                            view.fields().focusName();
                        })
                        .key(ConnectionsView.NEW_KEY),
                command("connections.save", WORDS.text("form.save.long"), model::save)
                        .unless(model.stateProperty()
                                .map(state -> state.form()
                                        .filter(Form::saved)
                                        .map(form -> WORDS.text("form.saved"))
                                        .orElse("")))
                        .key(ConnectionsView.SAVE_KEY),
                command("connections.test", WORDS.text("test.start"), model.testing()::start)
                        .key("Shortcut+T"),
                command("connections.connect", WORDS.text("form.connect"), model::connect)
                        .key("Shortcut+Enter"),
                Command.of(
                        "connections.paste",
                        WORDS.text("first.paste"),
                        () -> view.fields().focusUrl()),
                Command.of(
                                "connections.filter",
                                WORDS.text("list.filter.long"),
                                () -> view.list().focusFilter())
                        .key("Shortcut+F"),
                Command.of(
                                "connections.advanced",
                                WORDS.text("form.advanced"),
                                () -> view.fields().toggleAdvanced())
                        .key("Shortcut+Shift+A"),
                command("connections.duplicate", WORDS.text("form.duplicate"), model.filing()::duplicateShown)
                        .key("Shortcut+D"),
                Command.of(
                                "connections.move",
                                WORDS.text("form.move"),
                                () -> view.fields().focusFolder())
                        .key("Shortcut+Shift+M"),
                command("connections.import", WORDS.text("import.long"), model.imports()::open),
                command("connections.export", WORDS.text("export.long"), () -> view.chooseExport(Optional.empty())),
                command("connections.rotate", WORDS.text("form.rotate"), model.rotation()::open)
                        .unless(model.stateProperty()
                                .map(state -> state.form().filter(Form::saved).isPresent()
                                        ? ""
                                        : WORDS.text("form.rotate.whyNot"))),
                command("connections.remove", WORDS.text("form.remove"), model.removing()::ask),
                command("connections.undoRemove", WORDS.text("undo.command"), model.removing()::undo));
    }

    /// Not while a question or a sheet lies over the panel.
    private Command command(String id, String title, Runnable action) {
        return Command.of(id, title, () -> view.uncovered(action));
    }

    @Override
    public ObservableValue<Standing> standing() {
        return standing;
    }

    /// What would end with the window, one sentence each.
    public List<String> unfinished() {
        return model.leaving().unsaved().stream().toList();
    }

    @Override
    public List<PaletteEntry> candidates(String text, int most) {
        return model.profiles().stream()
                .map(profile -> new PaletteEntry(
                        PaletteEntry.Kind.CONNECTION,
                        profile.name(),
                        Listings.address(profile),
                        "",
                        "",
                        () -> go.accept(new Destination.Query(Optional.of(profile.id()), Optional.empty()))))
                .limit(most)
                .toList();
    }
}
