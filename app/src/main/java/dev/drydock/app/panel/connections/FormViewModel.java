package dev.drydock.app.panel.connections;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.panel.connections.ConnectionsState.Choice;
import dev.drydock.app.panel.connections.ConnectionsState.Field;
import dev.drydock.app.panel.connections.ConnectionsState.Form;
import dev.drydock.app.panel.connections.ConnectionsState.Note;
import dev.drydock.app.panel.connections.ConnectionsState.SecretMark;
import dev.drydock.app.panel.connections.desk.Desk;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.workspace.ProfileChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The form: editing, pasting a URL, saving. A typed secret is held here, never in the state.
final class FormViewModel {
    private static final Messages WORDS = Messages.of(FormViewModel.class);

    private final Desk desk;
    private final Board board;
    private final Forms forms;
    private Optional<Secret> typed = Optional.empty();

    FormViewModel(Desk desk, Board board) {
        this.desk = desk;
        this.board = board;
        this.forms = new Forms(desk.systems());
    }

    List<Choice> systems() {
        return forms.systemChoices();
    }

    List<Choice> tlsModes() {
        return Forms.tlsChoices();
    }

    void create() {
        show(forms.blank());
    }

    void show(ConnectionProfile profile) {
        show(forms.of(profile));
        desk.hasSecret(profile, kept -> {
            if (kept) {
                board.editForm(form ->
                        form.id().equals(profile.id()) && form.secret() == SecretMark.NONE ? Forms.kept(form) : form);
            }
        });
    }

    void edit(Field field, String text) {
        board.editForm(form -> form.value(field).equals(text) ? form : Forms.with(form, field, text));
    }

    void environment(EnvironmentLook look) {
        board.editForm(form -> form.environment().equals(look) ? form : Forms.with(form, look));
    }

    void system(Choice choice) {
        board.editForm(form -> form.system().equals(choice) ? form : forms.withSystem(form, choice.id()));
        board.form().ifPresent(form -> board.test(StepTexts.idle(form.fileBased())));
    }

    void tls(Choice choice) {
        board.editForm(form -> form.tls().equals(choice) ? form : Forms.withTls(form, choice.id()));
    }

    /// Takes over `characters`; empty forgets what was typed.
    void secret(char[] characters) {
        keep(characters.length == 0 ? Optional.empty() : Optional.of(Secret.taking(characters)));
        SecretMark mark = characters.length == 0 ? SecretMark.NONE : SecretMark.TYPED;
        board.editForm(form -> form.secret() == mark ? form : Forms.with(form, mark));
    }

    void paste(String text) {
        if (board.form().isEmpty()) {
            create();
        }
        UrlReading reading = desk.read(text);
        if (reading instanceof UrlReading.Read read) {
            if (read.password().isPresent()) {
                keep(read.password());
            }
            board.editForm(form -> forms.filled(form, read));
        }
        board.note(Pasting.note(reading));
    }

    void save() {
        store(stored -> {});
    }

    /// Saves what is not saved yet, then goes on with the stored profile.
    void stored(Consumer<ConnectionProfile> then) {
        boolean clean =
                board.form().map(form -> form.stored() && !form.changed()).orElse(false);
        if (clean) {
            valid().ifPresent(then);
        } else {
            store(then);
        }
    }

    /// The form as a profile, or nothing after showing what keeps it from being one.
    Optional<ConnectionProfile> valid() {
        Optional<Form> form = board.form();
        Map<Field, String> problems = form.map(FormCheck::problems).orElse(Map.of());
        if (!problems.isEmpty()) {
            board.editForm(shown -> Forms.withProblems(shown, problems));
            return Optional.empty();
        }
        return form.map(FormCheck::profile);
    }

    /// A copy of what was typed; the caller closes it.
    Optional<Secret> typed() {
        return typed.map(Secret::copy);
    }

    private void store(Consumer<ConnectionProfile> then) {
        valid().ifPresent(profile -> {
            boolean known = board.form().map(Form::stored).orElse(false);
            desk.save(profile, known, typed(), outcome -> {
                switch (outcome) {
                    case Outcome.Done<ProfileChange>(var change) -> changed(profile, change, then);
                    case Outcome.Failed<ProfileChange>(var why) -> board.opening(false, Optional.of(FaultText.of(why)));
                    case Outcome.Cancelled<ProfileChange>() -> {}
                }
            });
        });
    }

    private void changed(ConnectionProfile profile, ProfileChange change, Consumer<ConnectionProfile> then) {
        switch (change) {
            case ProfileChange.Saved saved -> {
                boolean kept = board.form()
                        .map(form -> form.secret() != SecretMark.NONE)
                        .orElse(false);
                Form form = forms.of(profile);
                board.form(Optional.of(kept ? Forms.kept(form) : form));
                then.accept(profile);
            }
            case ProfileChange.NameTaken taken -> problem(WORDS.text("problem.nameTaken"));
            case ProfileChange.NotFound gone -> problem(WORDS.text("problem.gone"));
            case ProfileChange.Unfit unfit -> problem(WORDS.text("problem.unfit"));
        }
    }

    private void problem(String sentence) {
        board.editForm(form -> Forms.withProblems(form, Map.of(Field.NAME, sentence)));
    }

    private void show(Form form) {
        keep(Optional.empty());
        board.form(Optional.of(form));
        board.note(Note.NONE);
        board.opening(false, Optional.empty());
    }

    private void keep(Optional<Secret> secret) {
        typed.ifPresent(Secret::close);
        typed = secret;
    }
}
