package dev.drydock.app.shell;

import dev.drydock.app.command.Commands;
import dev.drydock.app.command.PaletteViewModel;
import dev.drydock.app.jobs.JobsDrawer;
import dev.drydock.app.jobs.JobsViewModel;
import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.ChoiceSheet;
import dev.drydock.app.kit.ReasonSheet;
import dev.drydock.app.kit.SecretSheet;
import dev.drydock.app.nav.Place;
import dev.drydock.app.shell.lock.LockDesk;
import dev.drydock.app.words.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The window around the panels: strip, top bar, sidebar, content, jobs drawer, status bar, and the sheets over
/// them.
final class ShellView extends StackPane {
    private static final Messages WORDS = Messages.of(ShellView.class);

    private final Region strip = new Region();
    private final TopBar top;
    private final Sidebar sidebar;
    private final StatusBar status;
    private final StackPane content = new StackPane();
    private final JobsDrawer drawer;
    private final Overlay overlay;
    private final NoticeBar notice = new NoticeBar();
    private final PaletteView palette;
    private final HelpSheet help;
    private final CrashSheet crash;
    private final ChoiceSheet choice = new ChoiceSheet();
    private final SecretSheet secret = new SecretSheet();
    private final ReasonSheet unlock = new ReasonSheet();
    private Runnable openUnlock = () -> {};
    private Runnable openChoice = () -> {};
    private Runnable openSecret = () -> {};
    private String crashDetails = "";
    private ShellState.Sheet open = ShellState.Sheet.NONE;
    private Optional<Node> focusBefore = Optional.empty();

    /// What the view forwards to.
    ///
    /// @param tryServer lets work of the background try the server again
    /// @param askUnlock asks for the reason of an unlock
    record Intents(
            Consumer<Place> go, Runnable closeSheet, Runnable toggleJobs, Runnable tryServer, Runnable askUnlock) {}

    /// What the view draws besides the shell's own state.
    record Models(
            Commands commands,
            ShellCommands named,
            PaletteViewModel palette,
            JobsViewModel jobs,
            ObservableValue<Boolean> dark) {}

    ShellView(List<Place> places, Models models, Intents intents) {
        top = new TopBar(models.commands(), models.named().topBar(), models.dark(), intents.askUnlock());
        sidebar = new Sidebar(places, intents.go());
        status = new StatusBar(models.jobs(), models.named().jobs(), intents.tryServer());
        drawer = new JobsDrawer(models.jobs(), intents.toggleJobs());
        palette = new PaletteView(models.palette(), intents.closeSheet());
        help = new HelpSheet(models.commands(), intents.closeSheet());
        crash = new CrashSheet(intents.closeSheet());
        overlay = new Overlay(intents.closeSheet());
        getStyleClass().add("shell");
        strip.getStyleClass().add("strip");
        content.getStyleClass().add("content");
        content.setMinSize(0, 0);
        BorderPane middle = new BorderPane(content);
        middle.setLeft(sidebar);
        middle.setBottom(drawer);
        BorderPane frame = new BorderPane(middle);
        frame.setTop(new VBox(strip, top, notice));
        frame.setBottom(status);
        addEventFilter(KeyEvent.KEY_PRESSED, overlay::pressed);
        getChildren().addAll(frame, overlay);
    }

    void show(ShellState state) {
        strip.getStyleClass()
                .setAll(
                        "strip",
                        state.mooring()
                                .map(m -> Badge.toneClass(m.look().tone()))
                                .orElse("neutral"));
        top.show(state.mooring());
        status.show(state.mooring(), state.resting());
        sidebar.select(state.place());
        drawer.setVisible(state.jobsOpen());
        drawer.setManaged(state.jobsOpen());
        showSheet(state.sheet());
    }

    void tell(String sentence) {
        notice.tell(sentence);
    }

    void crashDetails(String details) {
        crashDetails = details;
    }

    void choiceWords(ChoiceSheet.Words words, Runnable onStay, Runnable onGo) {
        openChoice = () -> choice.open(words, onStay, onGo);
    }

    void secretWords(SecretSheet.Words words, Consumer<Optional<char[]>> answered) {
        openSecret = () -> secret.open(words, answered);
    }

    /// @param unlocks takes the reason and whom to answer: empty when it is unlocked
    void unlockWords(Mooring mooring, BiConsumer<String, Consumer<Optional<String>>> unlocks, Runnable closed) {
        openUnlock = () -> unlock.open(
                new ReasonSheet.Words(
                        mooring.look(),
                        WORDS.text("unlock.title", mooring.name()),
                        WORDS.text("unlock.sentence"),
                        WORDS.text("unlock.reason.prompt"),
                        WORDS.text("unlock.go"),
                        WORDS.text("unlock.stay")),
                unlocks,
                closed);
    }

    void locks(LockDesk desk) {
        top.locks(desk);
    }

    void showPanel(Node panel) {
        if (!content.getChildren().equals(List.of(panel))) {
            content.getChildren().setAll(panel);
        }
    }

    private void showSheet(ShellState.Sheet sheet) {
        if (sheet == open) {
            return;
        }
        if (open == ShellState.Sheet.NONE && getScene() != null) {
            focusBefore = Optional.ofNullable(getScene().getFocusOwner());
        }
        boolean asked = open == ShellState.Sheet.SECRET;
        open = sheet;
        if (asked) {
            secret.shut();
        }
        switch (sheet) {
            case NONE -> {
                overlay.hide();
                focusBefore.ifPresent(Node::requestFocus);
            }
            case PALETTE -> overlay.show(palette, () -> palette.open(PaletteViewModel.Scope.EVERYTHING));
            case OPEN_OBJECT -> overlay.show(palette, () -> palette.open(PaletteViewModel.Scope.OBJECTS));
            case HELP -> overlay.show(help, help::open);
            case CRASH -> overlay.show(crash, () -> crash.open(crashDetails));
            case CHOICE -> overlay.show(choice, openChoice);
            case UNLOCK -> overlay.show(unlock, openUnlock);
            case SECRET -> overlay.show(secret, openSecret);
        }
    }
}
