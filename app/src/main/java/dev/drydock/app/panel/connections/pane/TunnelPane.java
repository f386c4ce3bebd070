package dev.drydock.app.panel.connections.pane;

import dev.drydock.app.kit.SegmentedControl;
import dev.drydock.app.panel.connections.form.FormViewModel;
import dev.drydock.app.panel.connections.state.ConnectionsState.Choice;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.panel.connections.state.Pick;
import dev.drydock.app.words.Messages;
import dev.drydock.core.secrets.SecretUse;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The SSH tunnel in front of a server, with one hop before it where there is one.
final class TunnelPane extends VBox {
    private static final Messages WORDS = Messages.of(TunnelPane.class);

    private final Inputs inputs;
    private final FormViewModel model;

    /// Where one SSH server stands in the form.
    private record Stop(Pick login, SecretUse secret, Field host, Field port, Field user, Field key) {}

    /// How what belongs to one SSH server is called.
    private record Names(String login, String keyFile, String password, String passphrase) {}

    TunnelPane(Inputs inputs, FormViewModel model) {
        super(12);
        this.inputs = inputs;
        this.model = model;
        getStyleClass().add("advanced-section");
        VBox host = new VBox(
                12,
                hop(
                        new Stop(
                                Pick.SSH_LOGIN,
                                SecretUse.SSH,
                                Field.SSH_HOST,
                                Field.SSH_PORT,
                                Field.SSH_USER,
                                Field.SSH_KEY),
                        new Names(
                                WORDS.text("ssh.login"),
                                WORDS.text("ssh.keyFile"),
                                WORDS.text("ssh.password"),
                                WORDS.text("ssh.passphrase"))),
                inputs.file(Field.KNOWN_HOSTS, WORDS.text("ssh.knownHosts")));
        Node jumpSwitch = switched(Pick.JUMP, WORDS.text("ssh.jump"));
        Node jump = hop(
                new Stop(
                        Pick.JUMP_LOGIN,
                        SecretUse.SSH_JUMP,
                        Field.JUMP_HOST,
                        Field.JUMP_PORT,
                        Field.JUMP_USER,
                        Field.JUMP_KEY),
                new Names(
                        WORDS.text("ssh.jump.login"),
                        WORDS.text("jump.keyFile"),
                        WORDS.text("jump.password"),
                        WORDS.text("jump.passphrase")));
        getChildren().addAll(switched(Pick.TUNNEL, WORDS.text("section.tunnel")), host, jumpSwitch, jump);
        inputs.onShow(form -> {
            boolean on = form.contents().on(Pick.TUNNEL);
            Inputs.show(host, on);
            Inputs.show(jumpSwitch, on);
            Inputs.show(jump, on && form.contents().on(Pick.JUMP));
        });
    }

    private Node switched(Pick pick, String word) {
        Label label = new Label(word);
        label.getStyleClass().add("strong");
        SegmentedControl<Choice> control = inputs.segments(pick, word);
        control.setMinWidth(128);
        control.setMaxWidth(128);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(12, label, gap, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node hop(Stop stop, Names names) {
        GridPane grid = Grids.halves();
        grid.addRow(0, Grids.hostAndPort(inputs, stop.host(), stop.port()), inputs.text(stop.user()));
        VBox file = inputs.file(stop.key(), names.keyFile());
        SecretBox password = new SecretBox(inputs, model, stop.secret(), names.password());
        SecretBox passphrase = new SecretBox(inputs, model, stop.secret(), names.passphrase());
        grid.add(Inputs.labelled(names.login(), inputs.segments(stop.login(), names.login())), 0, 1);
        grid.add(file, 1, 1);
        grid.add(password, 1, 1);
        grid.add(passphrase, 1, 2);
        inputs.onShow(form -> {
            boolean byKey = model.beside().byKey(form, stop.login());
            Inputs.show(file, byKey);
            Inputs.show(passphrase, byKey);
            Inputs.show(password, model.beside().byPassword(form, stop.login()));
        });
        return grid;
    }
}
