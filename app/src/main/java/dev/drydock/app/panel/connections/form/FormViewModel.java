package dev.drydock.app.panel.connections.form;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.panel.connections.desk.Desk;
import dev.drydock.app.panel.connections.state.Board;
import dev.drydock.app.panel.connections.state.ConnectionsState.Note;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.state.Pick;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.imports.preview.ImportCandidate;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.StoredProfile;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The form: editing and pasting a URL. A typed secret is never in the state. FX thread.
public final class FormViewModel {
    private final Desk desk;
    private final Board board;
    private final Forms forms;
    private final Beside beside;
    private final Runnable otherWay;
    private final TypedSecrets typed = new TypedSecrets();
    private final SavingViewModel saving;
    private final Certificates certificates;

    /// @param otherWay told when the form shows another profile, or changed to another DBMS or tunnel
    public FormViewModel(Desk desk, Board board, Runnable otherWay) {
        this.desk = desk;
        this.board = board;
        this.forms = new Forms(desk.systems());
        this.beside = new Beside(new FormWords(forms.systemChoices()), board);
        this.otherWay = otherWay;
        this.saving = new SavingViewModel(desk, board, forms, typed);
        this.certificates = new Certificates(desk, board);
    }

    public SavingViewModel saving() {
        return saving;
    }

    /// What stands beside the fields.
    public Beside beside() {
        return beside;
    }

    public void create() {
        show(forms.blank());
    }

    public void show(StoredProfile stored) {
        show(forms.of(stored));
        kept(stored.profile());
    }

    /// Looks anew which secrets are kept for a profile.
    public void kept(ConnectionProfile profile) {
        desk.kept(profile, uses -> board.editForm(form -> form.id().equals(profile.id()) ? form.withKept(uses) : form));
    }

    /// A form like that of `stored`, for a profile of its own, without any secret.
    ///
    /// @param name free among the stored ones
    public void duplicate(StoredProfile stored, String name) {
        ConnectionProfile twin = stored.profile().named(UUID.randomUUID().toString(), name);
        show(forms.fresh(twin, stored.folder(), true));
    }

    /// What an import found, not saved yet. The candidate stays the caller's, its secrets are copied.
    ///
    /// @return false when that would lose what the user changed; nothing was done then
    public boolean take(ImportCandidate candidate) {
        if (unsaved().isPresent()) {
            return false;
        }
        show(forms.fresh(candidate.profile(), candidate.folder(), true));
        candidate.secrets().forEach((use, secret) -> typed.keep(use, Optional.of(secret.copy())));
        board.editForm(form -> form.withTyped(candidate.secrets().keySet()));
        board.note(Pasting.note(candidate));
        return true;
    }

    public void edit(Field field, String text) {
        board.editForm(form -> {
            if (form.value(field).equals(text)) {
                return form;
            }
            return field == Field.HOST ? forms.withHost(form, text) : form.with(field, text);
        });
    }

    public void environment(EnvironmentLook look) {
        board.editForm(form -> form.with(contents -> contents.in(look)));
    }

    public void pick(Pick pick, String choice) {
        boolean other =
                board.form().filter(form -> !form.pick(pick).equals(choice)).isPresent();
        if (other && pick == Pick.SYSTEM) {
            board.editForm(form -> forms.withSystem(form, choice));
            otherWay.run();
        } else if (other) {
            board.editForm(form -> form.with(contents -> contents.with(pick, choice)));
            forgetOf(pick);
            if (pick == Pick.TUNNEL) {
                otherWay.run();
            }
        }
    }

    /// What was typed as a password is no passphrase.
    private void forgetOf(Pick pick) {
        if (pick == Pick.SSH_LOGIN) {
            secret(SecretUse.SSH, new char[0]);
        } else if (pick == Pick.JUMP_LOGIN) {
            secret(SecretUse.SSH_JUMP, new char[0]);
        }
    }

    /// The user is done with a field: a certificate in the file it names is looked at.
    public void left(Field field) {
        if (field == Field.TLS_AUTHORITIES || field == Field.TLS_CERTIFICATE) {
            certificates.look(field);
        }
    }

    /// Takes over `characters`; none forgets what was typed.
    public void secret(SecretUse use, char[] characters) {
        boolean given = characters.length > 0;
        typed.keep(use, given ? Optional.of(Secret.taking(characters)) : Optional.empty());
        board.editForm(form -> {
            Set<SecretUse> uses = new HashSet<>(form.typed());
            boolean different = given ? uses.add(use) : uses.remove(use);
            return different ? form.withTyped(uses) : form;
        });
    }

    public void paste(String text) {
        if (board.form().isEmpty()) {
            create();
        }
        UrlReading reading = desk.read(text);
        Form before = board.form().orElseThrow();
        if (reading instanceof UrlReading.Read read) {
            if (Forms.leadsElsewhere(before, read)) {
                typed.forget();
            }
            if (read.password().isPresent()) {
                typed.keep(SecretUse.DATABASE, read.password());
            }
            board.form(Optional.of(forms.filled(before, read)));
        }
        board.note(Pasting.note(reading, before));
    }

    /// Asks anew where secrets can be kept.
    public void lookForKeepings() {
        desk.keepings(
                choices -> board.keepings(choices.stream().map(KeepingWords::of).toList()));
    }

    /// Back to nothing.
    public void discard() {
        typed.forget();
        board.form(Optional.empty());
    }

    /// The name of the form when leaving it would lose something.
    public Optional<String> unsaved() {
        return board.form().filter(Form::changed).map(Form::name);
    }

    private void show(Form form) {
        typed.forget();
        board.form(Optional.of(form));
        otherWay.run();
        board.note(Note.NONE);
        board.opening(false, Optional.empty());
        certificates.lookAtAll();
        lookForKeepings();
    }
}
