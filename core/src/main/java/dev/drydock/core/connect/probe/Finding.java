package dev.drydock.core.connect.probe;

import dev.drydock.core.fault.DbFault;
import java.util.List;
import java.util.Optional;

/// What one step found.
public sealed interface Finding {
    List<Fact> facts();

    record Passed(List<Fact> facts) implements Finding {}

    /// @param fault where a database or its driver said why
    record Failed(ProbeCause cause, Optional<DbFault> fault, List<Fact> facts) implements Finding {}

    static Finding passed(Fact... facts) {
        return new Passed(List.of(facts));
    }

    static Finding failed(ProbeCause cause, Fact... facts) {
        return new Failed(cause, Optional.empty(), List.of(facts));
    }

    static Finding failed(ProbeCause cause, DbFault fault) {
        return new Failed(cause, Optional.of(fault), List.of());
    }
}
