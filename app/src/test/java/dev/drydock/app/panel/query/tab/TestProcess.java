package dev.drydock.app.panel.query.tab;

import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.guard.unlock.Unlocks;
import dev.drydock.core.query.leave.IdleTransactions;

/// What tabs share where no window was wired; unlocks leave no journal.
public final class TestProcess {
    private TestProcess() {}

    public static QueryServices.Shared shared() {
        return new QueryServices.Shared(new Servers(), new IdleTransactions(), new Unlocks(event -> {}));
    }
}
