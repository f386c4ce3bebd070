package dev.drydock.app.panel.connections.takeover;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.panel.connections.state.ConnectionsState.Keeping;
import dev.drydock.app.panel.connections.state.ImportState;
import dev.drydock.app.words.Messages;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/// Secrets are left behind unless the user says otherwise, and where they go is said with it.
final class SecretRow extends HBox {
    private static final Messages WORDS = Messages.of(SecretRow.class);

    private final Supplier<List<Keeping>> keepings;
    private final CheckBox take = new CheckBox();
    private final ComboBox<Keeping> where = new ComboBox<>();
    private final CheckBox open = new CheckBox(WORDS.text("secrets.open"));
    private final Label none = new Label(WORDS.text("secrets.none"));
    private boolean drawing;

    SecretRow(ImportViewModel model, Supplier<List<Keeping>> keepings) {
        super(12);
        this.keepings = keepings;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("import-secrets");
        where.setConverter(new Words());
        Describe.quietly(take, WORDS.text("secrets.take.name"));
        Describe.quietly(where, WORDS.text("secrets.where"));
        Describe.control(open, WORDS.text("secrets.open.long"));
        none.getStyleClass().addAll("small", "muted");
        take.selectedProperty().addListener((seen, before, now) -> byUser(() -> model.keeping(now ? chosen() : "")));
        where.valueProperty().addListener((seen, before, now) -> byUser(() -> model.keeping(chosen())));
        open.selectedProperty().addListener((seen, before, now) -> byUser(() -> model.openCredentials(now)));
    }

    void show(ImportState state) {
        drawing = true;
        List<Keeping> usable = keepings.get();
        if (!where.getItems().equals(usable)) {
            where.getItems().setAll(usable);
        }
        take.setText(WORDS.text("secrets.take", state.secrets()));
        take.setSelected(!state.keeping().isEmpty());
        usable.stream()
                .filter(keeping -> state.keeping().isEmpty() || keeping.id().equals(state.keeping()))
                .findFirst()
                .ifPresent(where::setValue);
        where.setDisable(state.keeping().isEmpty());
        take.setDisable(usable.isEmpty());
        if (!state.looked()) {
            open.setSelected(false);
            getChildren().clear();
        } else if (state.secrets() == 0) {
            getChildren().setAll(none, open);
        } else {
            getChildren().setAll(take, where, open);
        }
        drawing = false;
    }

    private String chosen() {
        Keeping keeping = where.getValue();
        return keeping == null ? "" : keeping.id();
    }

    private void byUser(Runnable intent) {
        if (!drawing) {
            intent.run();
        }
    }

    private static final class Words extends StringConverter<Keeping> {
        @Override
        public String toString(Keeping keeping) {
            return keeping == null ? "" : keeping.word();
        }

        @Override
        public Keeping fromString(String word) {
            throw new UnsupportedOperationException(word);
        }
    }
}
