package dev.drydock.app.panel.schema.page;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EmptyState;
import dev.drydock.app.kit.FaultPane;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.Skeleton;
import dev.drydock.app.panel.schema.whole.Whole;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.snapshot.ElementKind;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;

/// What needs the exact schema: shows how far its reading is, how old it is, and once it is there the content.
public final class WholeArea extends VBox {
    private static final Messages TEXTS = PageWords.TEXTS;

    private final Deeds deeds;
    private final Function<Whole.Read, Node> content;
    private final StackPane body = new StackPane();
    private final Label age = new Label();
    private final HBox foot = new HBox(8);
    private Subscription watching = Subscription.EMPTY;

    /// @param content made anew from each reading
    public WholeArea(Deeds deeds, Function<Whole.Read, Node> content) {
        super(8);
        this.deeds = deeds;
        this.content = content;
        VBox.setVgrow(body, Priority.ALWAYS);
        age.getStyleClass().add("muted-13");
        Button again = new Button(TEXTS.text("whole.refresh"), Icon.REFRESH.node(14));
        again.getStyleClass().add("small-button");
        again.setId("whole-refresh");
        Describe.quietly(again, TEXTS.text("whole.refresh"));
        again.setOnAction(event -> deeds.readWhole(true));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        foot.getChildren().addAll(age, gap, again);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(body, foot);
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(5), event -> age()));
        clock.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            watching.unsubscribe();
            if (scene == null) {
                clock.stop();
            } else {
                watching = deeds.whole().subscribe(this::show);
                clock.play();
            }
        });
        show(deeds.whole().getValue());
    }

    private void show(Whole whole) {
        foot.setVisible(whole instanceof Whole.Read);
        foot.setManaged(foot.isVisible());
        body.getChildren().setAll(node(whole));
        age();
    }

    private Node node(Whole whole) {
        return switch (whole) {
            case Whole.Unread() ->
                new EmptyState(
                        Icon.SCHEMA,
                        TEXTS.text("whole.unread.title"),
                        TEXTS.text("whole.unread"),
                        List.of(button(TEXTS.text("whole.read"))));
            case Whole.Reading() -> Skeleton.after300Millis(8, TEXTS.text("whole.reading"));
            case Whole.Read read -> read(read);
            case Whole.Failed(var why) -> new VBox(FaultPane.retryable(FaultText.of(why), () -> deeds.readWhole(true)));
            case Whole.Stopped() ->
                new EmptyState(
                        Icon.STOP,
                        TEXTS.text("whole.stopped.title"),
                        TEXTS.text("whole.stopped"),
                        List.of(button(TEXTS.text("whole.read"))));
            case Whole.Unsupported(var dialect) ->
                new EmptyState(
                        Icon.INFO, TEXTS.text("whole.unsupported.title"), TEXTS.text("whole.unsupported", dialect));
        };
    }

    private Node read(Whole.Read read) {
        Node made = content.apply(read);
        if (read.snapshot().unread().isEmpty()) {
            return made;
        }
        String kinds = read.snapshot().unread().stream()
                .map((ElementKind kind) -> PageWords.kind(kind))
                .collect(Collectors.joining(", "));
        Label partial = new Label(TEXTS.text("whole.partial", kinds), Icon.WARNING.node(14, "warning"));
        partial.getStyleClass().add("muted-13");
        partial.setWrapText(true);
        VBox.setVgrow(made, Priority.ALWAYS);
        return new VBox(8, partial, made);
    }

    private void age() {
        if (deeds.whole().getValue() instanceof Whole.Read read) {
            age.setText(TEXTS.text("whole.age", PageWords.since(read.at(), Instant.now())));
        }
    }

    private Button button(String words) {
        Button button = new Button(words);
        button.getStyleClass().add("accent");
        button.setId("whole-read");
        button.setOnAction(event -> deeds.readWhole(false));
        return Describe.quietly(button, words);
    }
}
