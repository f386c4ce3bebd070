package dev.drydock.app.panel.connections.form;

import dev.drydock.app.panel.connections.desk.Desk;
import dev.drydock.app.panel.connections.state.Board;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.state.Form.SecretMark;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.ProfileChange;
import dev.drydock.core.workspace.StoredProfile;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// From the form to the workspace. FX thread.
public final class SavingViewModel {
    private static final Messages WORDS = Messages.of(SavingViewModel.class);

    private final Desk desk;
    private final Board board;
    private final Forms forms;
    private final TypedSecrets typed;

    SavingViewModel(Desk desk, Board board, Forms forms, TypedSecrets typed) {
        this.desk = desk;
        this.board = board;
        this.forms = forms;
        this.typed = typed;
    }

    /// Saves what is not saved yet, then goes on with the stored profile.
    public void stored(Consumer<ConnectionProfile> then) {
        boolean clean = board.form().map(form -> form.saved()).orElse(false);
        if (clean) {
            valid().ifPresent(then);
        } else {
            store(then);
        }
    }

    /// The form as a profile, or nothing after showing what keeps it from being one.
    public Optional<ConnectionProfile> valid() {
        Optional<Form> form = board.form();
        Map<Field, String> problems =
                form.map(Form::contents).map(FormCheck::problems).orElse(Map.of());
        if (!problems.isEmpty()) {
            board.editForm(shown -> shown.withProblems(problems));
            return Optional.empty();
        }
        return form.map(FormCheck::profile);
    }

    /// The secrets that go with the form as it stands. Copies; whoever takes them closes them.
    public Desk.Given given() {
        Optional<Form> form = board.form();
        Map<SecretUse, Secret> copies = typed.copies();
        Set<SecretUse> dropped = EnumSet.noneOf(SecretUse.class);
        for (SecretUse use : SecretUse.values()) {
            if (!copies.containsKey(use)
                    && form.filter(shown -> shown.reaches(use)).isEmpty()) {
                dropped.add(use);
            }
        }
        return new Desk.Given(copies, dropped);
    }

    private void store(Consumer<ConnectionProfile> then) {
        valid().ifPresent(profile -> {
            Form form = board.form().orElseThrow();
            String folder = FormCheck.folder(form.contents());
            desk.save(profile, folder, form.stored(), given(), outcome -> {
                switch (outcome) {
                    case Outcome.Done<ProfileChange>(var change) -> changed(form, change, then);
                    case Outcome.Failed<ProfileChange>(var why) -> {
                        if (shown(form)) {
                            board.opening(false, Optional.of(FaultText.of(why)));
                        }
                    }
                    case Outcome.Cancelled<ProfileChange>() -> {}
                }
            });
        });
    }

    private void changed(Form sent, ProfileChange change, Consumer<ConnectionProfile> then) {
        switch (change) {
            case ProfileChange.Saved(var stored) -> {
                saved(sent, stored);
                then.accept(stored.profile());
            }
            case ProfileChange.NameTaken taken -> problem(sent, WORDS.text("problem.nameTaken"));
            case ProfileChange.NotFound gone -> problem(sent, WORDS.text("problem.gone"));
            case ProfileChange.NeedsReason needs -> problem(sent, WORDS.text("problem.needsReason"));
            case ProfileChange.Unfit unfit -> problem(sent, WORDS.text("problem.unfit"));
        }
    }

    /// What the user changed meanwhile stays, unsaved.
    private void saved(Form sent, StoredProfile stored) {
        Set<SecretUse> kept = EnumSet.noneOf(SecretUse.class);
        for (SecretUse use : SecretUse.values()) {
            if (sent.secret(use) == SecretMark.TYPED || sent.secret(use) == SecretMark.KEPT) {
                kept.add(use);
            }
        }
        Form clean = forms.of(stored).withKept(kept);
        if (board.form().equals(Optional.of(sent))) {
            typed.forget();
            board.form(Optional.of(clean));
        } else {
            board.editForm(form -> form.id().equals(sent.id()) ? form.since(clean) : form);
        }
    }

    private void problem(Form sent, String sentence) {
        if (shown(sent)) {
            board.editForm(form -> form.withProblems(Map.of(Field.NAME, sentence)));
        }
    }

    /// Not another profile, chosen meanwhile.
    private boolean shown(Form sent) {
        return board.form().map(Form::id).equals(Optional.of(sent.id()));
    }
}
