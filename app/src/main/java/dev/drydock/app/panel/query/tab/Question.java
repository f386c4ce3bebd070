package dev.drydock.app.panel.query.tab;

import dev.drydock.app.panel.query.tab.RunPlan.Item;
import java.util.List;

/// What the user is asked before something happens.
public sealed interface Question {
    /// May this run here?
    ///
    /// @param risky the statements that need a yes; `all` counts those that will run
    /// @param typedName the name to type, `""` when a click is enough
    record MayRun(List<Item> risky, int all, String typedName) implements Question {}

    /// The guard refused: nothing to answer, only to read.
    record Refused(List<Item> refused) implements Question {}

    /// Closing rolls back an open transaction or stops a run.
    record MayClose(boolean running, boolean transaction) implements Question {}
}
