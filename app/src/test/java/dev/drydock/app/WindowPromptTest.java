package dev.drydock.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.app.gallery.StillPanel;
import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.jobs.FxThread;
import dev.drydock.app.jobs.JobsViewModel;
import dev.drydock.app.kit.SecretSheet;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Place;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.shell.Shell;
import dev.drydock.app.theme.Theme;
import dev.drydock.core.credential.SecretPrompt.Question;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretRule;
import dev.drydock.core.secrets.SecretUse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A thread that needs a secret, and the sheet over the window.
@Tag("ui")
class WindowPromptTest {
    private final Theme theme = Toolkit.start();
    private final Shell shell = Toolkit.onFx(() -> new Shell(
            List.of(new StillPanel(Place.QUERY, new StackPane(), new Standing.Nowhere())),
            new JobsViewModel(new FxThread(), id -> {}),
            theme));
    private final Scene scene = Toolkit.onFx(() -> {
        Scene made = shell.scene(List.of());
        shell.go(Destination.of(Place.QUERY));
        return made;
    });
    private final WindowPrompt prompt =
            new WindowPrompt(new FxThread(), (words, answered) -> shell.askSecret(words, answered));

    private CompletableFuture<Optional<Secret>> asked(Question question) {
        CompletableFuture<Optional<Secret>> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> answer.complete(prompt.ask(question)));
        await().atMost(Duration.ofSeconds(20)).until(() -> Toolkit.onFx(this::sheetOpen));
        return answer;
    }

    private boolean sheetOpen() {
        return scene.lookup("#secret-field") != null;
    }

    private <T extends Node> T node(String id, Class<T> kind) {
        return kind.cast(scene.lookup(id));
    }

    private void type(String field, String text) {
        Toolkit.onFx(() -> {
            node(field, PasswordField.class).setText(text);
            return true;
        });
    }

    private void press(String button) {
        Toolkit.onFx(() -> {
            node(button, Button.class).fire();
            return true;
        });
    }

    private static String text(CompletableFuture<Optional<Secret>> answer) throws Exception {
        try (Secret secret = answer.get(20, TimeUnit.SECONDS).orElseThrow()) {
            return new String(secret.<char[]>use(char[]::clone));
        }
    }

    @Test
    void typedSecretReachesTheThreadThatWaits() throws Exception {
        var answer = asked(new Question.ForProfile("harbour", SecretUse.SSH));
        type("#secret-field", "k33l");
        press("#secret-give");
        assertThat(text(answer)).isEqualTo("k33l");
        assertThat(Toolkit.onFx(this::sheetOpen)).isFalse();
        var next = asked(new Question.UnlockVault(Optional.of(SecretRule.WRONG_PASSPHRASE.fault(""))));
        assertThat(Toolkit.onFx(() -> node("#secret-field", PasswordField.class).getText()))
                .as("nothing of the last answer is left")
                .isEmpty();
        assertThat(Toolkit.onFx(() -> scene.getRoot().lookupAll(".danger-text").stream()
                        .filter(Node::isVisible)
                        .map(node -> node instanceof Label label ? label.getText() : "")
                        .toList()))
                .anySatisfy(text -> assertThat(text).contains("not the passphrase"));
        press("#secret-decline");
        assertThat(next.get(20, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void newPassphraseIsTypedTwice() throws Exception {
        var answer = asked(new Question.CreateVault(Optional.empty()));
        type("#secret-field", "correct horse");
        type("#secret-again", "correct house");
        press("#secret-give");
        assertThat(answer).isNotDone();
        type("#secret-again", "correct horse");
        press("#secret-give");
        assertThat(text(answer)).isEqualTo("correct horse");
    }

    @Test
    void goingElsewhereAndClosingTheWindowAreANo() throws Exception {
        var left = asked(new Question.UnlockVault(Optional.empty()));
        Toolkit.onFx(() -> {
            shell.openHelp();
            return true;
        });
        assertThat(left.get(20, TimeUnit.SECONDS)).isEmpty();
        var closed = asked(new Question.UnlockVault(Optional.empty()));
        prompt.close();
        assertThat(closed.get(20, TimeUnit.SECONDS)).isEmpty();
        assertThat(prompt.ask(new Question.UnlockVault(Optional.empty()))).isEmpty();
    }

    @Test
    void sheetAnswersOnce() {
        int[] answers = new int[1];
        Toolkit.onFx(() -> {
            SecretSheet sheet = new SecretSheet();
            sheet.open(new SecretSheet.Words("a", "b", "c", "d", "", false), answer -> answers[0]++);
            sheet.shut();
            sheet.shut();
            return true;
        });
        assertThat(answers[0]).isEqualTo(1);
    }
}
