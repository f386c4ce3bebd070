package dev.drydock.app.panel.connections.pane;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.connections.form.FormViewModel;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.state.Pick;
import dev.drydock.app.words.Messages;
import dev.drydock.core.secrets.SecretUse;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What most profiles leave to their environment. Folded, it says in one line what is in force.
final class AdvancedPane extends VBox {
    private static final Messages WORDS = Messages.of(AdvancedPane.class);

    private final FormViewModel model;
    private final Inputs inputs;
    private final ToggleButton head = new ToggleButton();
    private final Label summary = new Label();
    private final Label decided = new Label();
    private final VBox content = new VBox();

    AdvancedPane(Inputs inputs, FormViewModel model) {
        this.inputs = inputs;
        this.model = model;
        getStyleClass().add("advanced");
        head();
        content.getStyleClass().add("advanced-content");
        Region tls = section(WORDS.text("section.tls"), tls());
        Region tunnel = new TunnelPane(inputs, model);
        content.getChildren()
                .addAll(
                        tls,
                        tunnel,
                        section(WORDS.text("section.safety"), safety()),
                        section(WORDS.text("section.timeouts"), timeouts()),
                        section(WORDS.text("section.pool"), pool()),
                        new KeepingPane(inputs, model),
                        section(WORDS.text("section.folder"), inputs.text(Field.FOLDER)));
        Inputs.show(content, false);
        getChildren().addAll(head, content);
        inputs.onShow(form -> {
            Inputs.show(tls, !form.fileBased());
            Inputs.show(tunnel, !form.fileBased());
            draw(form);
        });
    }

    boolean isOpen() {
        return head.isSelected();
    }

    void open(boolean open) {
        head.setSelected(open);
    }

    static VBox section(String title, Node content) {
        Label label = new Label(title);
        label.getStyleClass().add("strong");
        VBox section = new VBox(8, label, content);
        section.getStyleClass().add("advanced-section");
        return section;
    }

    private void head() {
        Label title = new Label(WORDS.text("title"));
        title.getStyleClass().add("strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        summary.getStyleClass().addAll("small", "muted");
        summary.setMinWidth(0);
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMaxWidth(Double.MAX_VALUE);
        decided.getStyleClass().addAll("small", "muted");
        decided.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(12, title, summary, decided);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(row, Priority.ALWAYS);
        head.getStyleClass().add("advanced-head");
        head.setMaxWidth(Double.MAX_VALUE);
        Describe.quietly(head, WORDS.text("title"));
        head.selectedProperty().subscribe(open -> {
            HBox graphic = new HBox(12, (open ? Icon.CHEVRON_DOWN : Icon.CHEVRON_RIGHT).node(14, "muted-icon"), row);
            graphic.setAlignment(Pos.CENTER_LEFT);
            graphic.prefWidthProperty().bind(head.widthProperty().subtract(26));
            head.setGraphic(graphic);
            Inputs.show(content, open);
        });
    }

    private void draw(Form form) {
        summary.setText(model.beside().summary(form));
        int count = model.beside().decided(form);
        decided.setText(count == 0 ? WORDS.text("decided.none") : WORDS.text("decided", count));
        boolean wrong = form.problems().keySet().stream().anyMatch(AdvancedPane::isHere);
        if (wrong) {
            open(true);
        }
        head.setAccessibleHelp(summary.getText());
    }

    /// A problem must be in sight.
    private static boolean isHere(Field field) {
        return field.compareTo(Field.FOLDER) >= 0;
    }

    private Node tls() {
        GridPane grid = Grids.halves();
        grid.addRow(
                0,
                inputs.list(Pick.TLS, WORDS.text("tls.mode")),
                inputs.file(Field.TLS_AUTHORITIES, WORDS.text("tls.authorities")));
        grid.addRow(
                1,
                inputs.file(Field.TLS_CERTIFICATE, WORDS.text("tls.certificate")),
                inputs.file(Field.TLS_KEY, WORDS.text("tls.key")));
        SecretBox passphrase = new SecretBox(inputs, model, SecretUse.TLS_KEY, WORDS.text("tls.passphrase"));
        inputs.onShow(form -> Inputs.show(passphrase, !form.value(Field.TLS_KEY).isBlank()));
        grid.add(passphrase, 1, 2);
        return grid;
    }

    private Node safety() {
        GridPane grid = Grids.halves();
        VBox mode = inputs.list(Pick.SAFE_MODE, WORDS.text("safeMode"));
        Label hint = new Label();
        hint.getStyleClass().addAll("small", "muted");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        mode.getChildren().add(hint);
        inputs.onShow(form -> {
            hint.setText(model.beside().ofSafeMode(form));
            Inputs.show(hint, !hint.getText().isEmpty());
        });
        grid.addRow(0, mode, inputs.list(Pick.COMMIT_MODE, WORDS.text("commitMode")));
        return grid;
    }

    private Node timeouts() {
        GridPane grid = Grids.thirds();
        grid.addRow(0, inputs.text(Field.CONNECT), inputs.text(Field.VALIDATE), inputs.text(Field.SOCKET));
        grid.addRow(1, inputs.text(Field.STATEMENT), inputs.text(Field.IDLE_TRANSACTION));
        return grid;
    }

    private Node pool() {
        GridPane grid = Grids.thirds();
        grid.addRow(
                0, inputs.text(Field.POOL_MAXIMUM), inputs.text(Field.POOL_MINIMUM), inputs.text(Field.POOL_ACQUIRE));
        grid.addRow(
                1, inputs.text(Field.POOL_IDLE), inputs.text(Field.POOL_LIFETIME), inputs.text(Field.POOL_KEEPALIVE));
        grid.addRow(2, inputs.text(Field.POOL_LEAK));
        return grid;
    }
}
