package dev.drydock.app.apply;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.proof.Identity;
import dev.drydock.core.job.Job;
import dev.drydock.core.query.event.RunListener;
import dev.drydock.core.schema.apply.Agreement;
import dev.drydock.core.schema.apply.ApplyPlan;
import dev.drydock.core.schema.apply.ApplyReport;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.secrets.Secret;

/// What running a script on the database of a profile takes.
public interface ApplyDesk {
    /// The statements as the guard judges them now. Pure, takes a while for long scripts.
    ApplyPlan plan(ConnectionProfile profile, MigrationScript script);

    /// Runs the plan on a session of its own.
    Job<ApplyReport> job(ConnectionProfile profile, ApplyPlan plan, Agreement agreement, RunListener listener);

    /// Whether `typed` proves who agrees; it stays the caller's. Blocks.
    Identity proof(ConnectionProfile profile, Secret typed) throws FaultException;
}
