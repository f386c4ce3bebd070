package dev.drydock.app.panel.schema.erd;

import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.erd.ErdPng;
import dev.drydock.app.kit.take.Saver;
import dev.drydock.app.kit.take.Taken;
import dev.drydock.app.kit.take.TakingViewModel;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.erd.layout.ErdLayout;
import dev.drydock.core.schema.erd.picture.Palette;
import dev.drydock.core.schema.erd.picture.SvgPicture;
import dev.drydock.core.schema.erd.text.Notation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// Takes the diagram out of the window, as it is laid out.
final class ErdTaking {
    private static final Messages TEXTS = Messages.of(ErdTaking.class);

    private final ErdViewModel model;
    private final Saver saver;
    private final Label told = new Label();

    /// As what.
    enum Kind {
        PNG("png"),
        SVG("svg"),
        MERMAID("mmd"),
        DBML("dbml"),
        PLANTUML("puml");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }
    }

    ErdTaking(ErdViewModel model, Saver saver) {
        this.model = model;
        this.saver = saver;
        told.setId("erd-told");
        told.setMinWidth(0);
        model.taking().taken().subscribe(this::tell);
    }

    /// What came of it.
    Label told() {
        return told;
    }

    static String word(Kind kind) {
        return switch (kind) {
            case PNG -> TEXTS.text("kind.png");
            case SVG -> TEXTS.text("kind.svg");
            case MERMAID -> TEXTS.text("kind.mermaid");
            case DBML -> TEXTS.text("kind.dbml");
            case PLANTUML -> TEXTS.text("kind.plantuml");
        };
    }

    void save(Kind kind, boolean dark) {
        model.state()
                .get()
                .layout()
                .ifPresent(layout -> saver.ask(told.getScene().getWindow(), word(kind), "diagram." + kind.ending)
                        .ifPresent(path -> model.taking().save(path, content(kind, layout, dark))));
    }

    private static TakingViewModel.Content content(Kind kind, ErdLayout layout, boolean dark) {
        return switch (kind) {
            case PNG -> () -> ErdPng.of(layout, dark ? Palette.DARK : Palette.LIGHT);
            case SVG -> () -> utf8(SvgPicture.of(layout, SvgPicture.Theme.BOTH));
            case MERMAID -> () -> utf8(Notation.MERMAID.of(layout.model()));
            case DBML -> () -> utf8(Notation.DBML.of(layout.model()));
            case PLANTUML -> () -> utf8(Notation.PLANTUML.of(layout.model()));
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void copyAsMermaid() {
        model.state()
                .get()
                .layout()
                .ifPresent(layout -> model.taking().copy(() -> Notation.MERMAID.of(layout.model()), ErdTaking::copy));
    }

    static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    private void tell(Taken now) {
        String sentence = sentence(now);
        boolean failed = now instanceof Taken.NotSaved;
        told.setText(sentence);
        told.getStyleClass().setAll("label", "small", "may-be-cut", failed ? "warning-text" : "muted");
        told.setGraphic(failed ? Icon.WARNING.node(14, "warning") : null);
        told.setTooltip(failed ? new Tooltip(sentence) : null);
    }

    private static String sentence(Taken taken) {
        return switch (taken) {
            case Taken.Nothing _ -> "";
            case Taken.Writing(String name) -> TEXTS.text("writing", name);
            case Taken.Saved(String name) -> TEXTS.text("saved", name);
            case Taken.NotSaved(String name, String why) -> TEXTS.text("notSaved", name, why);
            case Taken.Copied _ -> TEXTS.text("copied");
        };
    }
}
