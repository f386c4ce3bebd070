package dev.drydock.app.panel.connections.rotation;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.panel.connections.desk.RotationDesk;
import dev.drydock.app.panel.connections.form.FormViewModel;
import dev.drydock.app.panel.connections.rotation.RotationState.Result;
import dev.drydock.app.panel.connections.state.Board;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.state.Form.SecretMark;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.GuardText;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.SecretText;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.credential.RotationEnd;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Changes the password of the profile in the form. What is typed is in no state. FX thread.
public final class RotationViewModel {
    private static final Messages WORDS = Messages.of(RotationViewModel.class);

    private final RotationDesk desk;
    private final Board board;
    private final FormViewModel form;
    private final ReadOnlyObjectWrapper<RotationState> state = new ReadOnlyObjectWrapper<>(RotationState.CLOSED);
    private Optional<ConnectionProfile> subject = Optional.empty();

    public RotationViewModel(RotationDesk desk, Board board, FormViewModel form) {
        this.desk = desk;
        this.board = board;
        this.form = form;
    }

    public ReadOnlyObjectProperty<RotationState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// For the profile as it is stored: what is not saved yet is no part of it.
    public void open() {
        board.form()
                .filter(Form::saved)
                .ifPresent(shown -> form.saving().valid().ifPresent(profile -> {
                    subject = Optional.of(profile);
                    Optional<Verdict> verdict = desk.verdict(profile);
                    state.set(new RotationState(
                            true,
                            false,
                            Optional.of(EnvironmentLook.of(profile.environment())),
                            profile.name(),
                            verdict.map(RotationViewModel::question).orElse(""),
                            verdict.map(said -> typedName(said, profile)).orElse(""),
                            shown.secret(SecretUse.DATABASE) != SecretMark.KEPT,
                            profile.policy().secrets() != SecretKeeping.ASK,
                            verdict.map(RotationViewModel::whyNot).orElseGet(() -> WORDS.text("notChangeable")),
                            Optional.empty()));
                }));
    }

    public void close() {
        if (!state.get().working()) {
            subject = Optional.empty();
            state.set(RotationState.CLOSED);
        }
    }

    /// Takes over what was typed.
    ///
    /// @param old none where one is kept
    /// @param next none = one is made up
    /// @param name what was typed to agree
    public void change(char[] old, char[] next, String name) {
        RotationState now = state.get();
        boolean complete = (old.length > 0 || !now.asksOld()) && (next.length > 0 || now.generates());
        if (!now.ready() || !complete || subject.isEmpty() || !name.strip().equals(now.typedName())) {
            Arrays.fill(old, '\0');
            Arrays.fill(next, '\0');
            state.set(now.ended(new Result(false, WORDS.text("incomplete"))));
            return;
        }
        ConnectionProfile profile = subject.get();
        state.set(now.work());
        desk.rotate(new RotationDesk.Change(profile, secret(old), secret(next), true), outcome -> {
            state.set(state.get().ended(result(outcome, profile)));
            form.kept(profile);
        });
    }

    private static Optional<Secret> secret(char[] characters) {
        return characters.length == 0 ? Optional.empty() : Optional.of(Secret.taking(characters));
    }

    private static Result result(Outcome<RotationEnd> outcome, ConnectionProfile profile) {
        return switch (outcome) {
            case Outcome.Done<RotationEnd>(var end) ->
                new Result(end instanceof RotationEnd.Changed, SecretText.of(end, profile.name()));
            case Outcome.Failed<RotationEnd>(var why) ->
                new Result(false, FaultText.of(why).line());
            case Outcome.Cancelled<RotationEnd>() -> new Result(false, WORDS.text("cancelled"));
        };
    }

    private static String question(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed() -> "";
            case Verdict.NeedsConfirmation ask -> WORDS.text("question", GuardText.of(ask.rule()));
            case Verdict.Refused refused -> "";
        };
    }

    private static String whyNot(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed() -> "";
            case Verdict.NeedsConfirmation ask -> "";
            case Verdict.Refused(var rule) -> WORDS.text("refused", GuardText.of(rule));
        };
    }

    private static String typedName(Verdict verdict, ConnectionProfile profile) {
        return verdict instanceof Verdict.NeedsConfirmation ask && ask.typedName()
                ? profile.target().name()
                : "";
    }
}
