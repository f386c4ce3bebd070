package dev.drydock.app.panel.connections.form;

import dev.drydock.app.panel.connections.state.Board;
import dev.drydock.app.panel.connections.state.ConnectionsState.Choice;
import dev.drydock.app.panel.connections.state.ConnectionsState.FieldNote;
import dev.drydock.app.panel.connections.state.ConnectionsState.Keeping;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.state.Pick;
import dev.drydock.core.connect.policy.SecretKeeping;
import java.util.List;
import java.util.Optional;

/// What stands beside the fields of the form: choices, values in force, hints. For the view.
public final class Beside {
    private final FormWords words;
    private final Board board;

    Beside(FormWords words, Board board) {
        this.words = words;
        this.board = board;
    }

    public List<Choice> choices(Pick pick, Form form) {
        return words.choices(pick, form.contents());
    }

    /// What holds while the field is empty.
    public String otherwise(Field field, Form form) {
        return words.otherwise(field, form.contents());
    }

    /// What should be known of what stands in the field: that it is not in force, or what is in the file it
    /// names.
    public Optional<FieldNote> note(Field field, Form form) {
        String adjusted = words.notInForce(field, form.contents());
        return adjusted.isEmpty()
                ? Optional.ofNullable(board.now().around().files().get(field))
                : Optional.of(new FieldNote(true, adjusted));
    }

    public String ofSafeMode(Form form) {
        return words.ofSafeMode(form.contents());
    }

    public String summary(Form form) {
        return words.summary(form.contents());
    }

    public int decided(Form form) {
        return words.decided(form.contents());
    }

    /// The choices that are the same for every form.
    public List<Choice> fixed(Pick pick) {
        return switch (pick) {
            case TUNNEL, JUMP -> FormWords.switches();
            case SSH_LOGIN, JUMP_LOGIN -> FormWords.logins();
            case KEEPING -> words.places();
            case SYSTEM, TLS, SAFE_MODE, COMMIT_MODE -> throw new IllegalArgumentException(pick.name());
        };
    }

    /// @param login of which SSH server
    public boolean byKey(Form form, Pick login) {
        return form.pick(login).equals(RouteFields.KEY);
    }

    /// @param login of which SSH server
    public boolean byPassword(Form form, Pick login) {
        return form.pick(login).equals(RouteFields.PASSWORD);
    }

    /// What becomes of a secret that is typed.
    public String goesWhere(Form form) {
        return words.goesWhere(form.contents());
    }

    /// How long or where the secrets of the profile are kept, on one line.
    public String keptWhere(Form form) {
        return words.keptWhere(form.contents());
    }

    /// The places that outlast the window and can be used now.
    public List<Keeping> lastingKeepings() {
        return keepings().stream()
                .filter(keeping -> !keeping.id().equals(SecretKeeping.ASK.name())
                        && keeping.whyNot().isEmpty())
                .toList();
    }

    /// Where secrets can be kept, with what keeps a place from being used.
    public List<Keeping> keepings() {
        return board.now().around().keepings();
    }
}
