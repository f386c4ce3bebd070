package dev.drydock.cli.schema.diff;

import dev.drydock.app.words.FaultText;
import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.MetaSession;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.Say;
import dev.drydock.cli.schema.side.Side;
import dev.drydock.core.schema.ddl.Loss;
import dev.drydock.core.schema.ddl.MigrationScript;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts on the live database what a script would take away.
public final class LossCount {
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
        Map<Loss, Long> counted = new LinkedHashMap<>();
        try (MetaSession session = MetaSession.open(chosen, "Drydock schema")) {
            for (Loss loss : losses) {
                try (Statement statement = session.connection().createStatement();
                        ResultSet row = statement.executeQuery(loss.countSql())) {
                    if (row.next()) {
                        counted.put(loss, row.getLong(1));
                    }
                } catch (SQLException e) {
                    String why = FaultText.of(chosen.dialect()
                                    .faults()
                                    .onSession(e, chosen.profile().user())
                                    .fault())
                            .line();
                    Say.fault("not counted, " + ElementWords.full(loss.subject()) + ": " + why);
                }
            }
        }
        return counted;
    }
}
