package dev.drydock.app.panel.schema;

import dev.drydock.app.apply.ApplyViewModel;
import dev.drydock.app.panel.schema.catalog.SchemaServices;
import dev.drydock.app.panel.schema.model.DraftViewModel;
import dev.drydock.app.panel.schema.note.NoteViewModel;
import dev.drydock.app.panel.schema.whole.WholeViewModel;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The exact structure, and what changes the database from the schema panel: comments, drafts, and the one way
/// to run them.
record Workbench(
        SchemaServices services,
        WholeViewModel whole,
        ApplyViewModel apply,
        NoteViewModel notes,
        DraftViewModel draft) {
    /// @param changed the database is no longer as it was read
    /// @param remodelled told a table that was changed
    static Workbench of(
            SchemaServices services,
            WholeViewModel whole,
            Supplier<Optional<ConnectionProfile>> profile,
            Runnable changed,
            Consumer<ElementKey> remodelled) {
        ApplyViewModel apply = new ApplyViewModel(services.jobs(), services.fx(), services.desk());
        return new Workbench(
                services,
                whole,
                apply,
                new NoteViewModel(whole, apply, profile, changed),
                new DraftViewModel(services.jobs(), services.fx(), whole, apply, profile, remodelled));
    }
}
