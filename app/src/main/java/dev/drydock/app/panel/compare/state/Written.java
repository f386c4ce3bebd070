package dev.drydock.app.panel.compare.state;

import dev.drydock.core.schema.ddl.Loss;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.diff.SchemaDiff;
import java.util.List;
import java.util.Map;

/// The statements for what is chosen.
///
/// @param chosen what the script carries out
/// @param inverse the way back
/// @param safe in forms that keep the database usable meanwhile
/// @param counted what would be lost, where it was counted
public record Written(
        SchemaDiff chosen, MigrationScript script, MigrationScript inverse, boolean safe, Map<Loss, Long> counted) {
    public Written {
        counted = Map.copyOf(counted);
    }

    public Written counted(Map<Loss, Long> now) {
        return new Written(chosen, script, inverse, safe, now);
    }

    public List<Loss> losses() {
        return script.steps().stream()
                .flatMap(step -> step.losses().stream())
                .distinct()
                .toList();
    }
}
