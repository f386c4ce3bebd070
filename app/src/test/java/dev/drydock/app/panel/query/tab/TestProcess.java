package dev.drydock.app.panel.query.tab;

import dev.drydock.app.plan.keep.PlanKeeper;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.guard.unlock.Unlocks;
import dev.drydock.core.query.leave.IdleTransactions;
import dev.drydock.core.query.result.SpoolFolder;
import java.util.function.Supplier;

/// What tabs share where no window was wired; unlocks leave no journal.
public final class TestProcess {
    private TestProcess() {}

    public static QueryServices.Sessions sessions(Supplier<SpoolFolder> spool) {
        return new QueryServices.Sessions(new Servers(), new IdleTransactions(), new Unlocks(event -> {}), spool);
    }

    /// Plans of every DBMS, kept nowhere.
    public static QueryServices.Plans plans() {
        return new QueryServices.Plans(id -> Dialects.byId(id).flatMap(Dialect::explain), PlanKeeper.NOTHING);
    }
}
