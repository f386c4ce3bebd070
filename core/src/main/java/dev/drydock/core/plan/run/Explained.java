package dev.drydock.core.plan.run;

import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.advice.tip.TableState;
import dev.drydock.core.plan.run.port.Irreversible;
import java.util.List;
import java.util.Set;

/// A plan that a server gave.
///
/// @param sent what it was asked with
/// @param text as the server told it
/// @param plans at least one; several where a rule made several statements of one
/// @param server that gave it
/// @param notCarried names of settings of the tab that its plan was made without
/// @param left what the rollback could not undo
/// @param tables what the server's counters say of its tables, as far as they are read
public record Explained(
        String sent,
        String text,
        List<Plan> plans,
        ServerFacts server,
        List<String> notCarried,
        Set<Irreversible> left,
        List<TableState> tables) {
    public Explained {
        plans = List.copyOf(plans);
        notCarried = List.copyOf(notCarried);
        left = Set.copyOf(left);
        tables = List.copyOf(tables);
    }

    Explained knowing(List<TableState> counted) {
        return new Explained(sent, text, plans, server, notCarried, left, counted);
    }
}
