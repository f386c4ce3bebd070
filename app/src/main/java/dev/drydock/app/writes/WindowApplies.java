package dev.drydock.app.writes;

import dev.drydock.app.apply.ApplyDesk;
import dev.drydock.app.panel.query.keep.OwnStore;
import dev.drydock.app.panel.query.tab.QueryServices;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.proof.Identity;
import dev.drydock.core.guard.proof.IdentityCheck;
import dev.drydock.core.job.Job;
import dev.drydock.core.query.QuerySession;
import dev.drydock.core.query.SessionBounds;
import dev.drydock.core.query.SessionOptions;
import dev.drydock.core.query.event.RunListener;
import dev.drydock.core.schema.apply.Agreement;
import dev.drydock.core.schema.apply.ApplyPlan;
import dev.drydock.core.schema.apply.ApplyReport;
import dev.drydock.core.schema.apply.ScriptRun;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.port.LockPatience;
import dev.drydock.core.schema.port.StructurePorts;
import dev.drydock.core.secrets.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// Runs schema scripts of any panel on sessions of their own, under the locks of this process.
public final class WindowApplies implements ApplyDesk {
    /// A statement that waits longer for a lock holds up everybody behind it.
    private static final Duration LOCKS = Duration.ofSeconds(5);

    private final ProfileSecrets secrets;
    private final QueryServices.Sessions sessions;
    private final Function<String, Optional<Dialect>> dialects;
    private final OwnStore.WorkspaceSource workspace;

    public WindowApplies(
            ProfileSecrets secrets,
            QueryServices.Sessions sessions,
            Function<String, Optional<Dialect>> dialects,
            OwnStore.WorkspaceSource workspace) {
        this.secrets = secrets;
        this.sessions = sessions;
        this.dialects = dialects;
        this.workspace = workspace;
    }

    private Dialect dialect(ConnectionProfile profile) {
        return dialects.apply(profile.dialect()).orElseThrow();
    }

    @Override
    public ApplyPlan plan(ConnectionProfile profile, MigrationScript script) {
        Dialect dialect = dialect(profile);
        LockPatience patience =
                dialect.structure().map(StructurePorts::patience).orElse(LockPatience.NONE);
        return ApplyPlan.of(
                script, dialect.syntax(), patience, LOCKS, sessions.unlocks().stance(profile));
    }

    @Override
    public Job<ApplyReport> job(ConnectionProfile profile, ApplyPlan plan, Agreement agreement, RunListener listener) {
        return context -> {
            EffectivePolicy.Bounds bounds = EffectivePolicy.of(profile).bounds();
            SessionOptions options = SessionOptions.of("Drydock schema")
                    .with(SessionBounds.of(bounds))
                    .sharing(sessions.servers())
                    .writableWhile(() -> sessions.unlocks().writable(profile));
            try (QuerySession session = QuerySession.open(
                    dialect(profile).queryPorts(),
                    profile,
                    secrets.source(profile),
                    options,
                    sessions.spool().get())) {
                return ScriptRun.job(
                                session, plan, agreement, Duration.ZERO, entry -> entry.into(workspace.get()), listener)
                        .run(context);
            }
        };
    }

    @Override
    public Identity proof(ConnectionProfile profile, Secret typed) throws FaultException {
        return IdentityCheck.of(dialect(profile).connector(), profile, typed, secrets.source(profile));
    }
}
