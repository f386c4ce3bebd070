package dev.drydock.core.plan.run;

import dev.drydock.core.plan.run.port.Irreversible;
import dev.drydock.core.plan.run.port.Prepared;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What measuring a statement will do.
///
/// @param sent exactly what is sent, in order
/// @param left what the rollback will not undo, as far as it can be told before
public record Ahead(List<String> sent, Set<Irreversible> left) {
    public Ahead {
        sent = List.copyOf(sent);
        left = Set.copyOf(left);
    }

    static Ahead of(Prepared prepared, Set<Irreversible> left) {
        List<String> sent = new ArrayList<>();
        sent.add(Beside.BEGIN);
        sent.addAll(prepared.before());
        sent.add(prepared.sent());
        sent.add(Beside.ROLL_BACK);
        return new Ahead(sent, left);
    }
}
