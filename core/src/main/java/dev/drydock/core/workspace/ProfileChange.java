package dev.drydock.core.workspace;

/// What came of a change to the stored profiles. Nothing was written unless it is `Saved`.
public sealed interface ProfileChange {
    record Saved(StoredProfile stored) implements ProfileChange {}

    /// Another live profile has this name (letter case does not count).
    record NameTaken(String name) implements ProfileChange {}

    record NotFound(String id) implements ProfileChange {}

    /// Not storable: the name is blank or a part is beyond its cap.
    record Unfit(Part part) implements ProfileChange {}

    enum Part {
        NAME,
        FOLDER,
        TARGET,
        SETTINGS,
        ROUTE,
        POLICY
    }
}
