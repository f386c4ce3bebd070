package dev.drydock.app.panel.compare.state;

import dev.drydock.core.schema.ddl.Loss;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.loss.LossCounts;
import java.util.List;

/// The statements for what is chosen.
///
/// @param chosen what the script carries out
/// @param inverse the way back
/// @param safe in forms that keep the database usable meanwhile
/// @param counts what would be lost, as far as it was counted
public record Written(
        SchemaDiff chosen, MigrationScript script, MigrationScript inverse, boolean safe, LossCounts counts) {
    public Written counted(LossCounts now) {
        return new Written(chosen, script, inverse, safe, now);
    }

    public List<Loss> losses() {
        return script.steps().stream()
                .flatMap(step -> step.losses().stream())
                .distinct()
                .toList();
    }
}
