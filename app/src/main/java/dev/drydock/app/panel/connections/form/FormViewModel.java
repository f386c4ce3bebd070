package dev.drydock.app.panel.connections.form;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.panel.connections.desk.Desk;
import dev.drydock.app.panel.connections.state.Board;
import dev.drydock.app.panel.connections.state.ConnectionsState.Choice;
import dev.drydock.app.panel.connections.state.ConnectionsState.Note;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.state.Form.Field;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.workspace.StoredProfile;
import java.util.List;
import java.util.Optional;

/// The form: editing and pasting a URL. A typed secret is never in the state.
public final class FormViewModel {
    private final Desk desk;
    private final Board board;
    private final Forms forms;
    private final Runnable otherSystem;
    private final TypedSecret typed = new TypedSecret();
    private final SavingViewModel saving;

    /// @param otherSystem told when the form changed to another DBMS
    public FormViewModel(Desk desk, Board board, Runnable otherSystem) {
        this.desk = desk;
        this.board = board;
        this.forms = new Forms(desk.systems());
        this.otherSystem = otherSystem;
        this.saving = new SavingViewModel(desk, board, forms, typed);
    }

    public SavingViewModel saving() {
        return saving;
    }

    public List<Choice> systems() {
        return forms.systemChoices();
    }

    public List<Choice> tlsModes() {
        return TlsChoices.all();
    }

    public void create() {
        show(forms.blank());
    }

    public void show(StoredProfile stored) {
        show(forms.of(stored));
        String id = stored.profile().id();
        desk.hasSecret(stored.profile(), kept -> {
            if (kept) {
                board.editForm(form -> form.id().equals(id) ? Forms.kept(form) : form);
            }
        });
    }

    public void edit(Field field, String text) {
        board.editForm(form -> form.value(field).equals(text) ? form : Forms.with(form, field, text));
    }

    public void environment(EnvironmentLook look) {
        board.editForm(form -> form.environment().equals(look) ? form : Forms.with(form, look));
    }

    public void system(Choice choice) {
        board.editForm(form -> form.system().equals(choice) ? form : forms.withSystem(form, choice.id()));
        otherSystem.run();
    }

    public void tls(Choice choice) {
        board.editForm(form -> form.tls().equals(choice) ? form : Forms.withTls(form, choice.id()));
    }

    /// Takes over `characters`; empty forgets what was typed.
    public void secret(char[] characters) {
        typed.keep(characters.length == 0 ? Optional.empty() : Optional.of(Secret.taking(characters)));
        boolean typed = characters.length > 0;
        board.editForm(form -> form.secrecy().typed() == typed ? form : Forms.withSecret(form, typed));
    }

    public void paste(String text) {
        if (board.form().isEmpty()) {
            create();
        }
        UrlReading reading = desk.read(text);
        Form before = board.form().orElseThrow();
        if (reading instanceof UrlReading.Read read) {
            if (read.password().isPresent() || Forms.leadsElsewhere(before, read)) {
                typed.keep(read.password());
            }
            board.form(Optional.of(forms.filled(before, read)));
        }
        board.note(Pasting.note(reading, before));
    }

    /// Back to the profile as it is stored, or to nothing.
    public void discard() {
        typed.keep(Optional.empty());
        board.form(Optional.empty());
    }

    /// The name of the form when leaving it would lose something.
    public Optional<String> unsaved() {
        return board.form()
                .filter(Form::changed)
                .map(form -> form.value(Field.NAME).strip());
    }

    private void show(Form form) {
        typed.keep(Optional.empty());
        board.form(Optional.of(form));
        board.note(Note.NONE);
        board.opening(false, Optional.empty());
    }
}
