package dev.drydock.app.shell;

import dev.drydock.app.command.Commands;
import dev.drydock.app.command.Keymap;
import dev.drydock.app.command.PaletteSource;
import dev.drydock.app.command.PaletteViewModel;
import dev.drydock.app.jobs.JobsViewModel;
import dev.drydock.app.kit.ChoiceSheet;
import dev.drydock.app.kit.SecretSheet;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Place;
import dev.drydock.app.nav.ServerSigns;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.Panel;
import dev.drydock.app.shell.lock.LockDesk;
import dev.drydock.app.shell.lock.UnlockSheet;
import dev.drydock.app.theme.Brightness;
import dev.drydock.app.theme.Theme;
import dev.drydock.core.connect.ConnectionProfile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// Puts panels into the window and moves between them. FX thread.
public final class Shell {
    private static final List<String> SHEETS = List.of("/dev/drydock/app/shell/shell.css");

    private final Map<Place, Panel> panels = new EnumMap<>(Place.class);
    private final ShellViewModel model = new ShellViewModel();
    private final Commands commands = new Commands();
    private final PaletteViewModel palette = new PaletteViewModel(commands);
    private final Theme theme;
    private final ShellView view;
    private Runnable askUnlock = () -> {};
    private Optional<Panel> inSight = Optional.empty();
    private Subscription following = Subscription.EMPTY;

    /// @param working the panels that work, in the order of the sidebar
    public Shell(List<Panel> working, JobsViewModel jobs, Theme theme) {
        this.theme = theme;
        working.forEach(panel -> panels.put(panel.place(), panel));
        List<Place> places = working.stream().map(Panel::place).toList();
        ShellCommands named = ShellCommands.of(places, actions());
        commands.window().setAll(named.all());
        view = new ShellView(
                places,
                new ShellView.Models(commands, named, palette, jobs, theme.darkProperty()),
                new ShellView.Intents(
                        place -> go(Destination.of(place)),
                        () -> model.open(ShellState.Sheet.NONE),
                        model::toggleJobs,
                        model::tryServer,
                        () -> askUnlock.run()));
        model.stateProperty().subscribe(view::show);
        commands.coveredWhile(() -> model.stateProperty().get().sheet() != ShellState.Sheet.NONE);
    }

    /// Shows the panel of `destination`. One without a working panel is ignored: nothing offers it.
    public void go(Destination destination) {
        // The pool of the connection one comes from.
        Destination wanted = destination instanceof Destination.Pool(var none) && none.isEmpty()
                ? new Destination.Pool(standing().map(ConnectionProfile::id))
                : destination;
        Panel panel = panels.get(destination.place());
        if (panel == null) {
            return;
        }
        if (!inSight.equals(Optional.of(panel))) {
            inSight.ifPresent(Panel::hidden);
            following.unsubscribe();
            inSight = Optional.of(panel);
            following = panel.standing().subscribe(model::standing);
        }
        commands.panelInSight(panel.commands());
        model.at(destination.place());
        view.showPanel(panel.view());
        panel.shown(wanted);
    }

    /// Whether a panel is in sight already.
    public boolean started() {
        return inSight.isPresent();
    }

    public Place place() {
        return model.stateProperty().get().place();
    }

    /// The connection of the panel in sight.
    public Optional<ConnectionProfile> standing() {
        return inSight.map(panel -> panel.standing().getValue())
                .filter(Standing.On.class::isInstance)
                .map(standing -> ((Standing.On) standing).profile());
    }

    /// What the status bar says of servers that do not answer.
    public void signs(ServerSigns signs) {
        model.signs(signs);
    }

    /// Where locks are lifted; again whenever one changed.
    ///
    /// @return asks why the connection one stands on is to be unlocked, if it can be
    public Runnable locks(LockDesk desk) {
        view.locks(desk);
        askUnlock = () -> model.stateProperty()
                .get()
                .mooring()
                .filter(mooring -> desk.refusal(mooring.profile()).isEmpty())
                .ifPresent(mooring -> {
                    view.unlockActs(
                            mooring,
                            new UnlockSheet.Acts(
                                    (reason, answered) -> desk.unlock(mooring.profile(), reason, answered),
                                    () -> model.shut(ShellState.Sheet.UNLOCK)));
                    model.open(ShellState.Sheet.UNLOCK);
                });
        return askUnlock;
    }

    /// Lets the palette find more.
    public void addToPalette(PaletteSource source) {
        palette.add(source);
    }

    public Commands commands() {
        return commands;
    }

    public void openPalette() {
        model.open(ShellState.Sheet.PALETTE);
    }

    /// Says something above the panels until the user has read it.
    public void tell(String sentence) {
        view.tell(sentence);
    }

    public void openHelp() {
        model.open(ShellState.Sheet.HELP);
    }

    /// Says that Drydock has a bug; the panels stay as they are.
    public void crashed(String details) {
        view.crashDetails(details);
        model.open(ShellState.Sheet.CRASH);
    }

    /// Asks over the panels; `onGo` runs when the user agrees, otherwise everything stays as it is.
    public void ask(ChoiceSheet.Words words, Runnable onGo) {
        view.choiceWords(words, () -> model.open(ShellState.Sheet.NONE), () -> {
            model.open(ShellState.Sheet.NONE);
            onGo.run();
        });
        model.open(ShellState.Sheet.CHOICE);
    }

    /// Asks for a secret over the panels; `answered` is told once, empty when the user declined.
    public void askSecret(SecretSheet.Words words, Consumer<Optional<char[]>> answered) {
        view.secretWords(words, answer -> {
            model.shut(ShellState.Sheet.SECRET);
            answered.accept(answer);
        });
        model.open(ShellState.Sheet.SECRET);
    }

    /// Tells the panel in sight now and whenever it changes.
    public void onPlace(Consumer<Place> told) {
        model.stateProperty().map(ShellState::place).subscribe(told);
    }

    /// A dressed scene of 1280x800 with the keymap on.
    public Scene scene(List<String> panelSheets) {
        Scene scene = new Scene(view, 1280, 800);
        theme.dress(scene, Stream.concat(SHEETS.stream(), panelSheets.stream()).toList());
        Keymap.install(scene, commands);
        return scene;
    }

    /// Keeps the title of `stage` on environment, connection and panel.
    public void title(Stage stage) {
        model.stateProperty().subscribe(state -> stage.setTitle(model.windowTitle()));
    }

    private ShellCommands.Actions actions() {
        return new ShellCommands.Actions(
                this::openPalette,
                () -> model.open(ShellState.Sheet.OPEN_OBJECT),
                theme::toggle,
                () -> theme.wantedProperty().set(Brightness.SYSTEM),
                this::openHelp,
                model::toggleJobs,
                place -> go(Destination.of(place)));
    }
}
