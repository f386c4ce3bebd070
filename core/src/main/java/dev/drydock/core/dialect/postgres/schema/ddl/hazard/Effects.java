package dev.drydock.core.dialect.postgres.schema.ddl.hazard;

import dev.drydock.core.schema.ddl.Hazard;
import dev.drydock.core.schema.ddl.Loss;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Hazards and losses of one statement, collected.
final class Effects {
    final Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
    final List<Loss> losses = new ArrayList<>();

    Effects of(Hazard... more) {
        hazards.addAll(List.of(more));
        return this;
    }

    Effects when(boolean so, Hazard... more) {
        return so ? of(more) : this;
    }

    Effects losing(Loss loss) {
        losses.add(loss);
        return this;
    }

    static Effects none() {
        return new Effects();
    }
}
