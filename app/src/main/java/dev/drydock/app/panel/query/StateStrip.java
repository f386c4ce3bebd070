package dev.drydock.app.panel.query;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.FaultPane;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.query.tab.Phase;
import dev.drydock.app.panel.query.tab.TabState;
import dev.drydock.app.panel.query.tab.TabViewModel;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.RungText;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.DbFault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// Between editor and results while something is out of the ordinary: stopping, no connection, connection lost,
/// or a fault that no place in the text shows.
final class StateStrip extends StackPane {
    private static final Messages TEXTS = QueryWords.TEXTS;

    private final TabViewModel tab;
    private Phase shown = new Phase.Ready();
    private Optional<DbFault> shownFault = Optional.empty();
    private boolean shownSaved;
    private boolean shownTransaction;
    private boolean shownLocked;

    StateStrip(TabViewModel tab) {
        this.tab = tab;
        getStyleClass().add("state-strip");
        managedProperty().bind(visibleProperty());
        tab.state().subscribe(this::render);
    }

    private void render(TabState state) {
        if (state.phase().equals(shown)
                && state.fault().equals(shownFault)
                && state.saved().isPresent() == shownSaved
                && state.transaction().open() == shownTransaction
                && state.lockedOpen() == shownLocked
                && !getChildren().isEmpty()) {
            return;
        }
        shown = state.phase();
        shownFault = state.fault();
        shownSaved = state.saved().isPresent();
        shownTransaction = state.transaction().open();
        shownLocked = state.lockedOpen();
        List<? extends Node> content = Stream.of(
                        unusual(state),
                        shownFault.map(this::fault).stream().toList(),
                        state.lockedOpen() ? List.of(lockedOpen(state)) : List.<Node>of(),
                        shownSaved && !state.phase().busy() ? List.of(saved()) : List.<Node>of())
                .filter(nodes -> !nodes.isEmpty())
                .findFirst()
                .orElse(List.of());
        getChildren().setAll(content);
        setVisible(!content.isEmpty());
    }

    private List<? extends Node> unusual(TabState state) {
        return switch (shown) {
            case Phase.Stopping stopping -> List.of(stopping(stopping));
            case Phase.Refused refused -> List.of(new FaultPane(FaultText.of(refused.why()), retry(state, refused)));
            case Phase.Lost lost -> List.of(lost(lost));
            case Phase.Unbound u -> List.of();
            case Phase.Closed c -> List.of();
            case Phase.Connecting c -> List.of();
            case Phase.Ready r -> List.of();
            case Phase.Running r -> List.of();
        };
    }

    private Node fault(DbFault why) {
        Button seen = new Button(TEXTS.text("state.faultSeen"), Icon.CLOSE.node(14));
        seen.getStyleClass().add("small-button");
        seen.setOnAction(event -> tab.dismiss());
        Describe.quietly(seen, TEXTS.text("state.faultSeen"));
        return new FaultPane(FaultText.of(why), List.of(seen));
    }

    private List<Node> retry(TabState state, Phase.Refused refused) {
        return refused.why() instanceof DbFault.Denied && state.profile().isPresent()
                ? List.of(password(state.profile().get()), reconnect("state.connect"))
                : List.of(reconnect("state.connect"));
    }

    /// Enter tries again with what was typed; the characters go to the secret store and nowhere else.
    private Node password(ConnectionProfile profile) {
        PasswordField field = new PasswordField();
        field.getStyleClass().add("small-field");
        field.setPrefColumnCount(18);
        field.setPromptText(TEXTS.text("state.password", profile.user()));
        Describe.control(field, TEXTS.text("state.password", profile.user()), TEXTS.text("state.password.keep"));
        field.setOnAction(event -> {
            if (field.getLength() > 0) {
                char[] typed = field.getText().toCharArray();
                field.clear();
                tab.reconnect(typed);
            }
        });
        return field;
    }

    private static Node stopping(Phase.Stopping stopping) {
        String words = stopping.rung().map(RungText::of).orElse(TEXTS.text("state.stopping"));
        return line("warning", Icon.STOP, words);
    }

    private Node lost(Phase.Lost lost) {
        HBox line = line("danger", Icon.FAILED, QueryWords.lost(lost.loss()));
        line.getChildren().add(reconnect("state.reconnect"));
        return line;
    }

    private Button reconnect(String key) {
        Button button = new Button(TEXTS.text(key), Icon.REFRESH.node(14));
        button.getStyleClass().add("small-button");
        button.setOnAction(event -> {
            if (lookup(".password-field") instanceof PasswordField field && field.getLength() > 0) {
                field.fireEvent(new ActionEvent());
            } else {
                tab.reconnect(new char[0]);
            }
        });
        return Describe.quietly(button, TEXTS.text(key));
    }

    /// Reconnecting would roll an open transaction back: that is the user's to end first.
    private Node saved() {
        HBox line = line(
                "warning",
                Icon.WARNING,
                TEXTS.text(shownTransaction ? "state.profileSaved.transaction" : "state.profileSaved"));
        Button reconnect = reconnect("state.reconnect");
        reconnect.setDisable(shownTransaction);
        line.getChildren().add(reconnect);
        return line;
    }

    private static Node lockedOpen(TabState state) {
        return line(
                "danger",
                Icon.LOCK,
                TEXTS.text("state.lockedOpen", state.transaction().pending().count()));
    }

    private static HBox line(String look, Icon icon, String words) {
        Label sentence = new Label(words);
        sentence.setWrapText(true);
        sentence.setMinWidth(0);
        HBox line = new HBox(8, icon.node(14, look), sentence);
        line.getStyleClass().addAll("state-line", look);
        return line;
    }
}
