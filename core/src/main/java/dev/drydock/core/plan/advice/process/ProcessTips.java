package dev.drydock.core.plan.advice.process;

import dev.drydock.core.plan.advice.tip.TipRule;
import java.util.List;

/// The rules of this package, in the order of the catalogue.
public final class ProcessTips {
    private ProcessTips() {}

    public static List<TipRule> all() {
        return List.of(
                new Compilation(),
                new Planning(),
                new MissingWorkers(),
                new WorkerSkew(),
                new NotParallel(),
                new Waiting(),
                new Serialization());
    }
}
