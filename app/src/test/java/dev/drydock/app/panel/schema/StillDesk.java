package dev.drydock.app.panel.schema;

import dev.drydock.app.apply.ApplyDesk;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.guard.Stance;
import dev.drydock.core.guard.proof.Identity;
import dev.drydock.core.job.Job;
import dev.drydock.core.query.event.RunListener;
import dev.drydock.core.schema.apply.Agreement;
import dev.drydock.core.schema.apply.ApplyPlan;
import dev.drydock.core.schema.apply.ApplyReport;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.port.LockPatience;
import dev.drydock.core.secrets.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Judges as the real one does; nothing is ever run.
///
/// @param unlocked somebody unlocked the profile
record StillDesk(BooleanSupplier unlocked) implements ApplyDesk {
    @Override
    public ApplyPlan plan(ConnectionProfile profile, MigrationScript script) {
        Stance own = Stance.of(profile);
        return ApplyPlan.of(
                script,
                Dialects.byId(profile.dialect()).orElseThrow().syntax(),
                LockPatience.NONE,
                Duration.ZERO,
                unlocked.getAsBoolean() ? own.unlocked() : own);
    }

    @Override
    public Job<ApplyReport> job(ConnectionProfile profile, ApplyPlan plan, Agreement agreement, RunListener listener) {
        return context -> new ApplyReport(
                plan,
                plan.statements().stream().map(each -> ApplyReport.Fate.APPLIED).toList(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    @Override
    public Identity proof(ConnectionProfile profile, Secret typed) {
        return new Identity.Unprovable();
    }
}
