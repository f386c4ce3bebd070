package dev.drydock.core.plan.run;

import dev.drydock.core.job.JobContext;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.plan.run.port.ExplainRule;
import dev.drydock.core.plan.run.port.SessionCopy;
import dev.drydock.core.plan.run.port.SessionSettings;
import dev.drydock.core.query.ahead.Ground;
import dev.drydock.core.query.ahead.Question;
import dev.drydock.core.query.port.TransactionState;
import java.sql.SQLException;
import java.util.List;

/// How the tab's session is set now. Its transaction stays as it is; a cancel does not reach its connection.
record SettingsQuestion(SessionCopy copy, List<String> own, JobContext context)
        implements Question<Outcome<SessionSettings>> {
    @Override
    public Outcome<SessionSettings> on(Ground ground) throws SQLException {
        try (JobContext.Registration _ = context.onCancel(() -> {})) {
            return ground.refresh() == TransactionState.FAILED
                    ? new Outcome.Failed<>(ExplainRule.TRANSACTION_FAILED.fault(""))
                    : new Outcome.Done<>(copy.read(ground.connection(), own));
        }
    }
}
