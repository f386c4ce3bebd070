package dev.drydock.app.shell;

import dev.drydock.app.command.PaletteEntry;
import dev.drydock.app.command.PaletteViewModel;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.FilterField;
import dev.drydock.app.words.Messages;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The palette: type, arrow, Enter. The field keeps the focus, the list follows.
final class PaletteView extends VBox {
    private static final Messages WORDS = Messages.of(PaletteView.class);

    private final PaletteViewModel model;
    private final Runnable close;
    private final FilterField field = new FilterField(WORDS.text("palette.prompt"), "Esc");
    private final ObservableList<PaletteEntry> entries = FXCollections.observableArrayList();
    private final ListView<PaletteEntry> list = new ListView<>(entries);
    private final Label foot = new Label();

    PaletteView(PaletteViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
        getStyleClass().addAll("overlay-sheet", "palette");
        setMaxSize(600, Region.USE_PREF_SIZE);
        list.setFocusTraversable(false);
        list.setFixedCellSize(36);
        Describe.quietly(list, WORDS.text("palette.list"));
        list.setCellFactory(made -> new PaletteCell(index -> {
            model.choose(index);
            take();
        }));
        foot.getStyleClass().addAll("palette-foot", "small", "muted");
        foot.setMaxWidth(Double.MAX_VALUE);
        field.textProperty().subscribe(model::typed);
        field.field().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren().addAll(field, list, foot);
        model.stateProperty().subscribe(this::draw);
    }

    void open(PaletteViewModel.Scope scope) {
        field.field().clear();
        field.field()
                .setPromptText(WORDS.text(
                        scope == PaletteViewModel.Scope.OBJECTS ? "palette.prompt.objects" : "palette.prompt"));
        model.open(scope);
        field.requestFocus();
    }

    private void draw(PaletteViewModel.State state) {
        if (!entries.equals(state.entries())) {
            entries.setAll(state.entries());
        }
        list.setPrefHeight(Math.min(10, Math.max(2, entries.size())) * 36 + 8);
        list.getSelectionModel().clearAndSelect(state.chosen());
        list.scrollTo(Math.max(0, state.chosen() - 4));
        foot.setText(state.chosen() < 0 ? WORDS.text("palette.nothing") : hint(entries.get(state.chosen())));
    }

    /// What Enter would do, or why it does nothing.
    private static String hint(PaletteEntry chosen) {
        if (!chosen.enabled()) {
            return chosen.whyNot();
        }
        return switch (chosen.kind()) {
            case RECENT -> WORDS.text("palette.hint.again");
            case CONNECTION, OBJECT -> WORDS.text("palette.hint.open");
            case COMMAND -> WORDS.text("palette.hint.run");
        };
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> model.move(-1);
            case DOWN -> model.move(1);
            case PAGE_UP -> model.move(-8);
            case PAGE_DOWN -> model.move(8);
            case ENTER -> take();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void take() {
        PaletteViewModel.State now = model.stateProperty().get();
        if (now.chosen() >= 0 && now.entries().get(now.chosen()).enabled()) {
            close.run();
            model.take();
        }
    }
}
