package dev.drydock.app.panel.connections.pane;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.connections.form.FormViewModel;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.state.Form.SecretMark;
import dev.drydock.app.words.Messages;
import dev.drydock.core.secrets.SecretUse;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One secret of the profile: typed, or a word that one is kept, never the secret itself.
final class SecretBox extends VBox {
    private static final Messages WORDS = Messages.of(SecretBox.class);

    private final FormViewModel model;
    private final SecretUse use;
    private final PasswordField field = new PasswordField();
    private final Label keptWords = new Label("", Icon.SECRET.node(14, "muted-icon"));
    private final Label note = Inputs.hint();
    private final Hyperlink rotate = new Hyperlink(WORDS.text("secret.rotate"));
    private final HBox kept;
    private boolean replacing;
    private String shownId = "";

    SecretBox(Inputs inputs, FormViewModel model, SecretUse use, String word) {
        super(6);
        this.model = model;
        this.use = use;
        this.kept = kept(word);
        rotate.getStyleClass().add("link");
        rotate.setMinWidth(Region.USE_PREF_SIZE);
        Describe.quietly(rotate, WORDS.text("secret.rotate.long"));
        Describe.control(field, word);
        field.textProperty()
                .addListener((seen, before, now) -> inputs.byUser(() -> model.secret(use, now.toCharArray())));
        Label label = new Label(word);
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        note.setText(WORDS.text("secret.elsewhere"));
        getChildren().addAll(label, new StackPane(kept, field), note);
        inputs.onShow(this::draw);
    }

    /// With a way to change it on the server, too, while the form is as it was saved.
    SecretBox changing(Runnable change) {
        rotate.setOnAction(event -> change.run());
        kept.getChildren().add(kept.getChildren().size() - 1, rotate);
        return this;
    }

    private void draw(Form form) {
        SecretMark mark = form.secret(use);
        if (!form.id().equals(shownId) || (mark == SecretMark.KEPT && !form.changed())) {
            shownId = form.id();
            replacing = false;
        }
        if (mark != SecretMark.TYPED) {
            field.clear();
        }
        boolean fromUrl = mark == SecretMark.TYPED && field.getText().isEmpty();
        boolean asKept = fromUrl || (mark == SecretMark.KEPT && !replacing);
        String where = model.beside().keptWhere(form);
        keptWords.setText(fromUrl ? WORDS.text("secret.fromUrl") : where);
        field.setPromptText(model.beside().goesWhere(form));
        Inputs.show(rotate, form.saved());
        Inputs.show(kept, asKept);
        Inputs.show(field, !asKept);
        Inputs.show(note, mark == SecretMark.FOR_ANOTHER_PLACE);
    }

    private HBox kept(String word) {
        keptWords.setGraphicTextGap(8);
        keptWords.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Hyperlink replace = new Hyperlink(WORDS.text("secret.replace"));
        replace.getStyleClass().add("link");
        replace.setMinWidth(Region.USE_PREF_SIZE);
        Describe.quietly(replace, WORDS.text("secret.replace.long", word));
        HBox box = new HBox(8, keptWords, gap, replace);
        replace.setOnAction(event -> {
            replacing = true;
            Inputs.show(box, false);
            Inputs.show(field, true);
            field.requestFocus();
        });
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("kept-secret");
        return box;
    }
}
