package dev.drydock.app.panel.schema.erd;

import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.erd.proof.SampleProof;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with the diagram, and with a table in it.
final class ErdMenu {
    private static final Messages TEXTS = Messages.of(ErdMenu.class);

    private final ErdViewModel model;
    private final ErdTaking taking;
    private final BooleanSupplier dark;

    /// @param dark whether the window is
    ErdMenu(ErdViewModel model, ErdTaking taking, BooleanSupplier dark) {
        this.model = model;
        this.taking = taking;
        this.dark = dark;
    }

    /// @param at the table that was asked about, if any
    List<MenuItem> over(Optional<ElementKey> at) {
        List<MenuItem> items = new ArrayList<>();
        at.ifPresent(key -> {
            items.add(item(TEXTS.text("menu.open", key.name()), () -> model.open(key)));
            items.add(item(TEXTS.text("menu.focus", key.name()), () -> model.focus(key)));
            items.add(item(TEXTS.text("menu.copy"), () -> ErdTaking.copy(key.name())));
            if (model.proves() && !model.state().get().inferred(key).isEmpty()) {
                items.add(item(TEXTS.text("menu.prove", SampleProof.MOST_SAMPLES), () -> model.prove(key)));
            }
            items.add(new SeparatorMenuItem());
        });
        if (model.state().get().options().focus().isPresent()) {
            items.add(item(TEXTS.text("menu.unfocus"), model::unfocus));
            items.add(new SeparatorMenuItem());
        }
        items.addAll(exports());
        return items;
    }

    List<MenuItem> exports() {
        List<MenuItem> items = new ArrayList<>();
        for (ErdTaking.Kind kind : ErdTaking.Kind.values()) {
            items.add(item(ErdTaking.word(kind), () -> taking.save(kind, dark.getAsBoolean())));
        }
        items.add(new SeparatorMenuItem());
        items.add(item(TEXTS.text("copy.mermaid"), taking::copyAsMermaid));
        return items;
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
