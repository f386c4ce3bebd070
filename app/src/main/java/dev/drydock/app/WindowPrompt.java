package dev.drydock.app;

import dev.drydock.app.kit.SecretSheet;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.SecretText;
import dev.drydock.core.credential.SecretPrompt;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.secrets.Secret;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Asks for secrets by a sheet over the window. The thread that needs one waits; an interrupt, closing the
/// sheet and closing the window are a no.
final class WindowPrompt implements SecretPrompt, AutoCloseable {
    private static final Messages WORDS = Messages.of(WindowPrompt.class);

    private final Executor fx;
    private final Sheet sheet;
    private final ReentrantLock one = new ReentrantLock();
    private volatile CompletableFuture<Optional<char[]>> waiting = new CompletableFuture<>();
    private volatile boolean closed;

    /// Shows the question; FX thread.
    @FunctionalInterface
    interface Sheet {
        void ask(SecretSheet.Words words, Consumer<Optional<char[]>> answered);
    }

    WindowPrompt(Executor fx, Sheet sheet) {
        this.fx = fx;
        this.sheet = sheet;
    }

    @Override
    public Optional<Secret> ask(Question question) {
        one.lock();
        try {
            CompletableFuture<Optional<char[]>> answer = new CompletableFuture<>();
            waiting = answer;
            if (closed) {
                return Optional.empty();
            }
            fx.execute(() -> sheet.ask(words(question), answer::complete));
            return answer.get().map(Secret::taking);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            one.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
        waiting.complete(Optional.empty());
    }

    private static SecretSheet.Words words(Question question) {
        return switch (question) {
            case Question.UnlockVault(var failed) ->
                new SecretSheet.Words(
                        WORDS.text("prompt.unlock.title"),
                        WORDS.text("prompt.unlock.sentence"),
                        WORDS.text("prompt.passphrase"),
                        WORDS.text("prompt.unlock.give"),
                        problem(failed),
                        false);
            case Question.CreateVault(var failed) ->
                new SecretSheet.Words(
                        WORDS.text("prompt.create.title"),
                        WORDS.text("prompt.create.sentence"),
                        WORDS.text("prompt.passphrase"),
                        WORDS.text("prompt.create.give"),
                        problem(failed),
                        true);
            case Question.ForProfile(var profile, var use) ->
                new SecretSheet.Words(
                        WORDS.text("prompt.profile.title", profile),
                        WORDS.text("prompt.profile.sentence", SecretText.use(use)),
                        WORDS.text("prompt.secret"),
                        WORDS.text("prompt.profile.give"),
                        "",
                        false);
        };
    }

    private static String problem(Optional<DbFault> failed) {
        return failed.map(why -> FaultText.of(why).sentence()).orElse("");
    }
}
