package dev.drydock.core.workspace.store;

import dev.drydock.core.fault.DbFault;
import java.nio.file.Path;
import java.util.Optional;

/// What came of opening the workspace's file.
public sealed interface StoreOpening {
    record Opened(Store store, Optional<Aside> aside) implements StoreOpening {}

    record Newer(int found, int known) implements StoreOpening {}

    record Failed(DbFault why) implements StoreOpening {}

    /// A damaged file and where it was put.
    record Aside(Path movedTo, Damage why) {}
}
