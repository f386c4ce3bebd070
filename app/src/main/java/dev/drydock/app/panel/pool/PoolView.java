package dev.drydock.app.panel.pool;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EmptyState;
import dev.drydock.app.kit.FaultPane;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.Skeleton;
import dev.drydock.app.panel.pool.board.Board;
import dev.drydock.app.panel.pool.state.Act;
import dev.drydock.app.panel.pool.state.Phase;
import dev.drydock.app.panel.pool.state.PoolState;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Head, strips, and the board or what stands in its place; questions lie over all of it.
final class PoolView extends StackPane {
    private static final Messages TEXTS = Messages.of(PoolView.class);

    private final PoolViewModel model;
    private final HeadBar head;
    private final Strips strips;
    private final Board board;
    private final ScrollPane scroll;
    private final StackPane body = new StackPane();
    private final VBox behind;
    private final ActCard question;
    private final Timeline clock;
    private Phase shown = new Phase.None();

    PoolView(PoolViewModel model, ZoneId zone) {
        this.model = model;
        getStyleClass().add("pool-view");
        getStylesheets()
                .add(Objects.requireNonNull(PoolView.class.getResource("pool.css"))
                        .toExternalForm());
        head = new HeadBar(model);
        strips = new Strips(model, zone);
        board = new Board(zone);
        scroll = new ScrollPane(board);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(body, Priority.ALWAYS);
        behind = new VBox(head, strips, body);
        behind.getStyleClass().addAll("pool-frame", "under-veil");
        question = new ActCard(model.acts());
        getChildren().addAll(behind, question);
        clock = new Timeline(new KeyFrame(Duration.seconds(1), event -> model.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        body.getChildren().setAll(instead(shown));
        model.state().subscribe(this::show);
        model.now().subscribe(now -> {
            head.show(model.state().get(), now);
            strips.show(model.state().get(), now);
        });
    }

    /// Ages are told anew each second while the panel is in sight.
    void live(boolean inSight) {
        if (inSight) {
            clock.play();
        } else {
            clock.stop();
        }
    }

    void toggleTable() {
        board.toggleTable();
    }

    private void show(PoolState state) {
        head.show(state, model.now().get());
        strips.show(state, model.now().get());
        if (state.phase() instanceof Phase.Live live) {
            board.show(state, live);
            if (!(shown instanceof Phase.Live)) {
                body.getChildren().setAll(scroll);
            }
            question(state, live);
        } else {
            question.hide(behind);
            if (!state.phase().equals(shown)) {
                body.getChildren().setAll(instead(state.phase()));
            }
        }
        shown = state.phase();
    }

    private void question(PoolState state, Phase.Live live) {
        if (state.act() instanceof Act.Asking asking) {
            state.profile().ifPresent(profile -> question.ask(asking.kind(), profile, live, behind));
        } else {
            question.hide(behind);
        }
    }

    private Node instead(Phase phase) {
        return switch (phase) {
            case Phase.None _ ->
                new EmptyState(
                        Icon.POOL,
                        TEXTS.text("first.title"),
                        TEXTS.text("first.sentence"),
                        List.of(button(TEXTS.text("first.go"), model::goToConnections)));
            case Phase.Opening _ -> inset(Skeleton.after300Millis(8, TEXTS.text("opening")));
            case Phase.Stopped _ ->
                new EmptyState(
                        Icon.STOP,
                        TEXTS.text("stopped.title"),
                        TEXTS.text("stopped.sentence"),
                        List.of(button(TEXTS.text("stopped.again"), model::retry)));
            case Phase.Failed failed -> inset(FaultPane.retryable(FaultText.of(failed.why()), model::retry));
            case Phase.Live _ -> scroll;
        };
    }

    private static Node inset(Node content) {
        VBox box = new VBox(content);
        box.getStyleClass().add("pool-inset");
        return box;
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add("accent");
        button.setOnAction(event -> action.run());
        return Describe.quietly(button, text);
    }
}
