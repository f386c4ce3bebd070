package dev.drydock.core.plan.run.port;

import dev.drydock.core.plan.PlanReader;
import java.util.Optional;

/// The ports of one DBMS that asking for plans needs.
///
/// @param copy empty where the plan is asked for on the tab's own connection: nothing is ever run for it there
/// @param tables empty where no counters of tables are read
/// @param plansReadOnly a transaction that may not write still gets the plan of a change
public record ExplainPorts(
        PlanReader reader,
        ExplainPort explain,
        Optional<SessionCopy> copy,
        Optional<TableStates> tables,
        boolean plansReadOnly) {}
