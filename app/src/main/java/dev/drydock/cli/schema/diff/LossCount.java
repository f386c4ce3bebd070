package dev.drydock.cli.schema.diff;

import dev.drydock.app.words.FaultText;
import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.MetaSession;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.Say;
import dev.drydock.cli.schema.side.Side;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.schema.ddl.Loss;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.loss.LossCounts;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Counts on the live database what a script would take away.
public final class LossCount {
    private static final Duration EACH = Duration.ofMinutes(1);

    private LossCount() {}

    /// What could not be counted is said and left out.
    public static Map<Loss, Long> of(Side before, MigrationScript script) {
        Chosen chosen = before.live()
                .orElseThrow(() ->
                        CliFailure.usage("losses are counted on a live database, and " + before.label() + " is none"));
        List<Loss> losses = script.steps().stream()
                .flatMap(step -> step.losses().stream())
                .distinct()
                .toList();
        if (losses.isEmpty()) {
            return Map.of();
        }
        try (MetaSession session = MetaSession.open(chosen, "Drydock schema")) {
            LossCounts counts = LossCounts.of(
                    session.connection(),
                    losses,
                    EACH,
                    chosen.dialect().faults(),
                    chosen.profile().user());
            counts.unknown()
                    .forEach((loss, why) -> Say.fault("not counted, " + ElementWords.full(loss.subject()) + ": "
                            + FaultText.of(why).line()));
            return counts.counted();
        } catch (FaultException lost) {
            Say.fault("not counted: " + FaultText.of(lost.fault()).line());
            return Map.of();
        }
    }
}
