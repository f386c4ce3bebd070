package dev.drydock.app.shell.lock;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.LockText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.guard.unlock.Unlock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Whether one may write here: the lock, the way to lift it for a while, and what is left of that while.
public final class LockChip extends HBox {
    private static final Messages WORDS = Messages.of(LockChip.class);

    /// @param readOnly while nobody has unlocked it
    public record Lockable(ConnectionProfile profile, boolean readOnly) {}

    private final Runnable askUnlock;
    private final Timeline clock;
    private LockDesk desk = LockDesk.NONE;
    private Optional<Lockable> shown = Optional.empty();

    /// @param askUnlock opens the question for a reason
    public LockChip(Runnable askUnlock) {
        this.askUnlock = askUnlock;
        setMinWidth(Region.USE_PREF_SIZE);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        clock = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), event -> draw()));
        clock.setCycleCount(Animation.INDEFINITE);
    }

    public void locks(LockDesk locks) {
        desk = locks;
        draw();
    }

    public void show(Optional<Lockable> lockable) {
        shown = lockable;
        draw();
    }

    private void draw() {
        Optional<Unlock> unlock = shown.flatMap(lockable -> desk.of(lockable.profile()));
        boolean counting = unlock.isPresent() && getScene() != null;
        if (counting != (clock.getStatus() == Animation.Status.RUNNING)) {
            if (counting) {
                clock.play();
            } else {
                clock.stop();
            }
        }
        setVisible(shown.isPresent());
        setManaged(shown.isPresent());
        shown.ifPresent(lockable -> getChildren()
                .setAll(unlock.map(now -> unlocked(lockable.profile(), now)).orElseGet(() -> still(lockable))));
    }

    private Node still(Lockable lockable) {
        if (!lockable.readOnly()) {
            return label(WORDS.text("standing.readWrite"), Icon.UNLOCK);
        }
        var refusal = desk.refusal(lockable.profile());
        if (refusal.isPresent()) {
            Label label = label(WORDS.text("standing.readOnly"), Icon.LOCK);
            Describe.quietly(label, WORDS.text("standing.readOnly") + ". " + LockText.of(refusal.get()));
            return label;
        }
        Button button = chip(WORDS.text("standing.readOnly"), Icon.LOCK);
        button.setId("unlock");
        button.setOnAction(event -> askUnlock.run());
        Describe.control(button, WORDS.text("lock.unlock"), WORDS.text("lock.unlock.help"));
        return button;
    }

    /// The button stays the same node while it counts, so that focus stays on it.
    private Node unlocked(ConnectionProfile profile, Unlock unlock) {
        String left = left(unlock.left(Instant.now()));
        boolean there = !getChildren().isEmpty()
                && "lock-again".equals(getChildren().getFirst().getId());
        Button button = there ? (Button) getChildren().getFirst() : chip("", Icon.UNLOCK);
        button.setId("lock-again");
        button.setText(WORDS.text("lock.unlocked", left));
        if (!there) {
            button.getStyleClass().add("unlocked");
            Describe.control(button, WORDS.text("lock.again"), WORDS.text("lock.again.help", unlock.reason()));
        }
        button.setOnAction(event -> desk.lock(profile));
        return button;
    }

    private static String left(Duration left) {
        return "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
    }

    private static Label label(String words, Icon icon) {
        Label label = new Label(words, icon.node(14));
        label.getStyleClass().add("lock-chip");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Button chip(String words, Icon icon) {
        Button button = new Button(words, icon.node(14));
        button.getStyleClass().addAll("lock-chip", "lock-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
