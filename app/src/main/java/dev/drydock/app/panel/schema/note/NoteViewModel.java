package dev.drydock.app.panel.schema.note;

import dev.drydock.app.apply.ApplyViewModel;
import dev.drydock.app.panel.schema.note.NoteState.Closed;
import dev.drydock.app.panel.schema.note.NoteState.Gone;
import dev.drydock.app.panel.schema.note.NoteState.Reading;
import dev.drydock.app.panel.schema.note.NoteState.Writing;
import dev.drydock.app.panel.schema.whole.Whole;
import dev.drydock.app.panel.schema.whole.WholeViewModel;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.model.Draft;
import dev.drydock.core.schema.model.Edit;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One comment at a time, written against a reading of the structure that is made for it. FX thread only.
public final class NoteViewModel {
    private static final Messages TEXTS = Messages.of(NoteViewModel.class);

    private final WholeViewModel whole;
    private final ApplyViewModel apply;
    private final Supplier<Optional<ConnectionProfile>> profile;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<NoteState> state = new ReadOnlyObjectWrapper<>(new Closed());

    /// @param changed the database is no longer as it was read
    public NoteViewModel(
            WholeViewModel whole,
            ApplyViewModel apply,
            Supplier<Optional<ConnectionProfile>> profile,
            Runnable changed) {
        this.whole = whole;
        this.apply = apply;
        this.profile = profile;
        this.changed = changed;
        whole.state().subscribe(this::followed);
    }

    public ReadOnlyObjectProperty<NoteState> state() {
        return state.getReadOnlyProperty();
    }

    /// Reads the structure anew, so that what the statement says of the element is true.
    public void open(ElementKey key) {
        if (whole.ports().isPresent()) {
            state.set(new Reading(key));
            whole.refresh(read -> {
                if (state.get() instanceof Reading(var wanted) && wanted.equals(key)) {
                    state.set(read.snapshot()
                            .find(key)
                            .<NoteState>map(element ->
                                    new Writing(key, element.comment().orElse("")))
                            .orElseGet(() -> new Gone(key)));
                }
            });
        }
    }

    private void followed(Whole now) {
        boolean lost = now instanceof Whole.Failed || now instanceof Whole.Stopped || now instanceof Whole.Unread;
        if (lost && state.get() instanceof Reading(var key)) {
            state.set(new Gone(key));
        }
    }

    public void leave() {
        state.set(new Closed());
    }

    /// Asks to run the statement that makes `text` the comment; blank text takes the comment away.
    public void review(String text) {
        if (!(state.get() instanceof Writing(var key, var before)) || text.equals(before)) {
            leave();
            return;
        }
        Optional<Whole.Read> read = whole.read();
        leave();
        if (read.isPresent() && profile.get().isPresent() && whole.ports().isPresent()) {
            Optional<String> comment = text.isBlank() ? Optional.empty() : Optional.of(text);
            Draft draft = Draft.of(read.get().snapshot(), whole.syntax()).with(new Edit.Comment(key, comment));
            apply.ask(
                    profile.get().get(),
                    TEXTS.text("note.title", name(key)),
                    draft.script(whole.ports().get().ddl(), ScriptOptions.plain()),
                    report -> changed.run());
        }
    }

    /// `table.column` for a part, else the name.
    static String name(ElementKey key) {
        return key.isPart() ? key.parent() + "." + key.name() : key.name();
    }
}
