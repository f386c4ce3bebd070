package dev.drydock.app.panel.connections.form;

import dev.drydock.app.panel.connections.desk.Desk;
import dev.drydock.app.panel.connections.state.Board;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.state.Form.Field;
import dev.drydock.app.panel.connections.state.Form.SecretMark;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.workspace.ProfileChange;
import dev.drydock.core.workspace.StoredProfile;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// From the form to the workspace. FX thread.
public final class SavingViewModel {
    private static final Messages WORDS = Messages.of(SavingViewModel.class);

    private final Desk desk;
    private final Board board;
    private final Forms forms;
    private final TypedSecret typed;

    SavingViewModel(Desk desk, Board board, Forms forms, TypedSecret typed) {
        this.desk = desk;
        this.board = board;
        this.forms = forms;
        this.typed = typed;
    }

    /// Saves what is not saved yet, then goes on with the stored profile.
    public void stored(Consumer<ConnectionProfile> then) {
        boolean clean =
                board.form().map(form -> form.stored() && !form.changed()).orElse(false);
        if (clean) {
            valid().ifPresent(then);
        } else {
            store(then);
        }
    }

    /// The form as a profile, or nothing after showing what keeps it from being one.
    public Optional<ConnectionProfile> valid() {
        Optional<Form> form = board.form();
        Map<Field, String> problems = form.map(FormCheck::problems).orElse(Map.of());
        if (!problems.isEmpty()) {
            board.editForm(shown -> Forms.withProblems(shown, problems));
            return Optional.empty();
        }
        return form.map(FormCheck::profile);
    }

    /// With a copy of what was typed; whoever takes it closes it.
    public Desk.Login login() {
        return typed.copy().<Desk.Login>map(Desk.Login.Typed::new).orElseGet(this::asStored);
    }

    private Desk.Login asStored() {
        return board.form().filter(Form::leadsToOrigin).isPresent() ? new Desk.Login.Kept() : new Desk.Login.Without();
    }

    private void store(Consumer<ConnectionProfile> then) {
        valid().ifPresent(profile -> {
            Form form = board.form().orElseThrow();
            desk.save(profile, form.unshown().folder(), form.stored(), login(), outcome -> {
                switch (outcome) {
                    case Outcome.Done<ProfileChange>(var change) -> changed(form, change, then);
                    case Outcome.Failed<ProfileChange>(var why) -> board.opening(false, Optional.of(FaultText.of(why)));
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
            case ProfileChange.NameTaken taken -> problem(WORDS.text("problem.nameTaken"));
            case ProfileChange.NotFound gone -> problem(WORDS.text("problem.gone"));
            case ProfileChange.Unfit unfit -> problem(WORDS.text("problem.unfit"));
        }
    }

    /// What the user changed meanwhile stays, unsaved.
    private void saved(Form sent, StoredProfile stored) {
        boolean kept = sent.secret() == SecretMark.TYPED || sent.secret() == SecretMark.KEPT;
        Form clean = kept ? Forms.kept(forms.of(stored)) : forms.of(stored);
        if (board.form().equals(Optional.of(sent))) {
            typed.keep(Optional.empty());
            board.form(Optional.of(clean));
        } else {
            board.editForm(form -> form.id().equals(sent.id()) ? Forms.since(form, clean) : form);
        }
    }

    private void problem(String sentence) {
        board.editForm(form -> Forms.withProblems(form, Map.of(Field.NAME, sentence)));
    }
}
