package dev.drydock.core.workspace;

import dev.drydock.core.guard.Lowering;
import java.util.Set;

/// What came of a change to the stored profiles. Nothing was written unless it is `Saved`.
public sealed interface ProfileChange {
    record Saved(StoredProfile stored) implements ProfileChange {}

    /// Another live profile has this name (letter case does not count).
    record NameTaken(String name) implements ProfileChange {}

    record NotFound(String id) implements ProfileChange {}

    /// Not storable: the name is blank or a part is beyond its cap.
    record Unfit(Part part) implements ProfileChange {}

    /// The safety of a production profile would become less, and nobody said why; or somebody else changed the
    /// profile meanwhile, so that more would be taken away than was told.
    ///
    /// @param lowered never empty
    record NeedsReason(Set<Lowering> lowered) implements ProfileChange {}

    enum Part {
        NAME,
        FOLDER,
        TARGET,
        SETTINGS,
        ROUTE,
        POLICY
    }
}
