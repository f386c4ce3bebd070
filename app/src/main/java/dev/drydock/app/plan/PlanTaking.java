package dev.drydock.app.plan;

import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.Picture;
import dev.drydock.app.kit.take.Saver;
import dev.drydock.app.kit.take.Taken;
import dev.drydock.app.kit.take.TakingViewModel;
import dev.drydock.app.plan.chart.DiagramSurface;
import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.plan.text.PlanJson;
import dev.drydock.app.plan.text.PlanMarkdown;
import dev.drydock.app.plan.text.PlanPage;
import dev.drydock.app.words.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javax.imageio.ImageIO;
import tools.jackson.databind.json.JsonMapper;

/// Takes a plan out of the window, as it is shown: with pseudonyms while it is masked.
public final class PlanTaking {
    private static final Messages TEXTS = Messages.of(PlanTaking.class);

    private final PlanViewModel model;
    private final Saver saver;
    private final DiagramSurface diagram;
    private final Label told = new Label();

    /// As what.
    enum Kind {
        PNG,
        SVG,
        JSON,
        TEXT,
        MARKDOWN
    }

    PlanTaking(PlanViewModel model, Saver saver, DiagramSurface diagram) {
        this.model = model;
        this.saver = saver;
        this.diagram = diagram;
        told.setId("plan-told");
        told.setMinWidth(0);
        model.taking().taken().subscribe(this::tell);
    }

    /// What came of it.
    Label told() {
        return told;
    }

    private void tell(Taken now) {
        String sentence = sentence(now);
        boolean failed = now instanceof Taken.NotSaved;
        told.setText(sentence);
        told.getStyleClass().setAll("label", "small", "may-be-cut", failed ? "warning-text" : "muted");
        told.setGraphic(failed ? Icon.WARNING.node(14, "warning") : null);
        told.setTooltip(failed ? new Tooltip(sentence) : null);
    }

    static String word(Kind kind) {
        return switch (kind) {
            case PNG -> TEXTS.text("kind.png");
            case SVG -> TEXTS.text("kind.svg");
            case JSON -> TEXTS.text("kind.json");
            case TEXT -> TEXTS.text("kind.text");
            case MARKDOWN -> TEXTS.text("kind.markdown");
        };
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case PNG -> "plan.png";
            case SVG -> "plan.svg";
            case JSON -> "plan.json";
            case TEXT -> "plan.txt";
            case MARKDOWN -> "plan.md";
        };
    }

    /// The picture is taken now, the file is written later. Nothing is while names are still being replaced.
    void save(Kind kind) {
        model.takeable()
                .ifPresent(now -> saver.ask(told.getScene().getWindow(), word(kind), name(kind))
                        .ifPresent(path -> model.taking().save(path, content(kind, now))));
    }

    private TakingViewModel.Content content(Kind kind, PlanState now) {
        Look look = now.look();
        return switch (kind) {
            case PNG -> {
                WritableImage image = diagram.image(now);
                yield () -> png(image);
            }
            case SVG -> {
                Supplier<String> svg = diagram.svg(now);
                yield () -> utf8(svg.get());
            }
            case JSON -> () -> JsonMapper.shared().writeValueAsBytes(PlanJson.document(List.of(look.measured())));
            case TEXT -> () -> utf8(PlanPage.of(look.measured()) + "\n");
            case MARKDOWN -> () -> utf8(PlanMarkdown.of(look));
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png(WritableImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(Picture.pixels(image), "png", bytes);
        return bytes.toByteArray();
    }

    /// The plan as Markdown, on the clipboard.
    void copyForTicket() {
        model.takeable()
                .ifPresent(now -> model.taking()
                        .copy(
                                () -> PlanMarkdown.of(now.look()),
                                text -> Clipboard.getSystemClipboard()
                                        .setContent(Map.of(DataFormat.PLAIN_TEXT, text))));
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
