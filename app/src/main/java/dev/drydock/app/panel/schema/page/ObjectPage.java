package dev.drydock.app.panel.schema.page;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EmptyState;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.SegmentedControl;
import dev.drydock.app.panel.schema.catalog.Catalog.Category;
import dev.drydock.app.panel.schema.catalog.Live;
import dev.drydock.app.panel.schema.whole.Whole;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.browse.ElementKeys;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One object: head, comment, and its pages.
public final class ObjectPage extends VBox {
    private static final Messages TEXTS = PageWords.TEXTS;

    /// What is shown of an object.
    public enum Part {
        STRUCTURE,
        USES,
        ACCESS,
        DIAGRAM,
        SQL
    }

    private final ObjectDetail detail;
    private final Definition readable;
    private final Live live;
    private final Deeds deeds;
    private final StackPane body = new StackPane();

    /// @param readable the object in the server's own words, for where nothing exact is known
    /// @param part in sight; kept there for the next object
    public ObjectPage(
            String database,
            ObjectDetail detail,
            Definition readable,
            Live live,
            ObjectProperty<Part> part,
            Deeds deeds) {
        super(12);
        this.detail = detail;
        this.readable = readable;
        this.live = live;
        this.deeds = deeds;
        SegmentedControl<Part> parts = new SegmentedControl<>(TEXTS.text("page.name"), offered(), ObjectPage::word);
        parts.getStyleClass().add("detail-pages");
        parts.setMinWidth(USE_PREF_SIZE);
        HBox bar = new HBox(12, parts);
        bar.setAlignment(Pos.CENTER_LEFT);
        comment().ifPresent(node -> bar.getChildren().add(node));
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(new DetailHeader(database, name(), live, deeds), bar, body);
        parts.valueProperty().set(offered().contains(part.get()) ? part.get() : Part.STRUCTURE);
        parts.valueProperty().subscribe(chosen -> {
            part.set(chosen);
            body.getChildren().setAll(node(chosen));
        });
    }

    /// Only what has columns has relations; those of a partition are drawn at its table.
    private List<Part> offered() {
        Category category = Category.of(name().kind());
        boolean related = category == Category.TABLES || category == Category.VIEWS;
        return Stream.of(Part.values())
                .filter(part -> related || part != Part.DIAGRAM)
                .toList();
    }

    private static String word(Part part) {
        return switch (part) {
            case STRUCTURE -> TEXTS.text("page.structure");
            case USES -> TEXTS.text("page.uses");
            case ACCESS -> TEXTS.text("page.access");
            case DIAGRAM -> TEXTS.text("page.diagram");
            case SQL -> TEXTS.text("page.definition");
        };
    }

    private ObjectName name() {
        return detail.about().name();
    }

    private Optional<ElementKey> key() {
        return ElementKeys.of(name());
    }

    private Optional<Node> comment() {
        Optional<String> comment = detail.about().comment();
        if (key().isEmpty()) {
            return Optional.empty();
        }
        Label words = new Label(comment.orElse(TEXTS.text("comment.none")));
        words.getStyleClass().add("muted-13");
        words.setMinWidth(0);
        Button write = new Button("", Icon.EDIT.node(14));
        write.getStyleClass().add("icon-button");
        write.setId("edit-comment");
        write.setMinWidth(USE_PREF_SIZE);
        write.setOnAction(event -> key().ifPresent(deeds::comment));
        Describe.control(write, TEXTS.text("comment.write"));
        HBox both = new HBox(4, words, write);
        both.setAlignment(Pos.CENTER_LEFT);
        both.setMinWidth(0);
        HBox.setHgrow(both, Priority.ALWAYS);
        return Optional.of(both);
    }

    private Node node(Part part) {
        return switch (part) {
            case STRUCTURE -> scroll(structure());
            case USES -> exact((read, key) -> scroll(ReachPane.of(read, key, deeds)));
            case ACCESS -> exact((read, key) -> scroll(AccessPane.of(read, key)));
            case DIAGRAM -> exact(deeds::diagram);
            case SQL -> deeds.whole().getValue() instanceof Whole.Unsupported || key().isEmpty() ? readable() : sql();
        };
    }

    private Node structure() {
        Node cards = DetailCards.of(detail, live, deeds);
        if (live instanceof Live.Refused(var why)) {
            FaultText words = FaultText.of(why);
            Label partial = new Label(TEXTS.text("live.refused", words.sentence()), Icon.WARNING.node(14, "warning"));
            partial.getStyleClass().add("muted-13");
            partial.setWrapText(true);
            return new VBox(8, partial, cards);
        }
        return cards;
    }

    private interface Content {
        Node of(Whole.Read read, ElementKey key);
    }

    private Node exact(Content content) {
        if (key().isEmpty()) {
            return new EmptyState(Icon.INFO, TEXTS.text("whole.noKey.title"), TEXTS.text("whole.noKey"));
        }
        Function<Whole.Read, Node> shown = read -> {
            ElementKey key = key().orElseThrow();
            return read.snapshot().find(key).isEmpty()
                    ? new EmptyState(Icon.TRASH, TEXTS.text("whole.gone.title"), TEXTS.text("whole.gone"))
                    : content.of(read, key);
        };
        deeds.readWhole(false);
        return new WholeArea(deeds, shown);
    }

    private Node sql() {
        return exact((read, key) -> new SqlPane(read, key, deeds));
    }

    private Node readable() {
        if (readable.text().isBlank()) {
            return new EmptyState(Icon.FILE, TEXTS.text("definition.none.title"), TEXTS.text("definition.none"));
        }
        Label note = new Label(TEXTS.text("definition.readable"));
        note.getStyleClass().add("muted-13");
        StackPane card = new StackPane(DefinitionArea.of(readable));
        card.getStyleClass().add("fact-card");
        VBox.setVgrow(card, Priority.ALWAYS);
        return new VBox(8, note, card);
    }

    private static Node scroll(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "detail-scroll");
        return scroll;
    }
}
