package dev.drydock.app.panel.connections.desk;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.probe.ConnectionTest;
import dev.drydock.core.connect.probe.StepResult;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Job;
import dev.drydock.core.job.JobContext;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.ProfileChange;
import dev.drydock.core.workspace.Profiles;
import dev.drydock.core.workspace.StoredProfile;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The desk on the real core: every call is a job, every answer comes back on the FX thread.
public final class CoreDesk implements Desk {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final String WORKSPACE = "workspace";

    private final Jobs jobs;
    private final Executor fx;
    private final ProfilesSource profiles;
    private final ProfileSecrets secrets;
    private final UnaryOperator<Dialect> guard;
    private final Words words;

    /// Where the profiles are. Blocks.
    @FunctionalInterface
    public interface ProfilesSource {
        Profiles get() throws FaultException;
    }

    /// How jobs are called in the window.
    public record Words(
            String reading, String saving, UnaryOperator<String> testing, UnaryOperator<String> connecting) {}

    /// @param guard may wrap the ports of a dialect
    public CoreDesk(
            Jobs jobs,
            Executor fx,
            ProfilesSource profiles,
            ProfileSecrets secrets,
            UnaryOperator<Dialect> guard,
            Words words) {
        this.jobs = jobs;
        this.fx = fx;
        this.profiles = profiles;
        this.secrets = secrets;
        this.guard = guard;
        this.words = words;
    }

    @Override
    public List<DbSystem> systems() {
        return Dialects.ALL.stream()
                .map(d -> new DbSystem(d.id(), d.name(), d.defaultPort(), d.defaultPort() == 0))
                .toList();
    }

    @Override
    public UrlReading read(String text) {
        return Dialects.read(text);
    }

    @Override
    public void profiles(Consumer<Outcome<List<StoredProfile>>> then) {
        run(WORKSPACE, words.reading(), context -> profiles.get().list(), then);
    }

    @Override
    public void save(
            ConnectionProfile profile,
            String folder,
            boolean stored,
            Login login,
            Consumer<Outcome<ProfileChange>> then) {
        Job<ProfileChange> write = context ->
                stored ? profiles.get().update(profile, folder) : profiles.get().add(profile, folder);
        Job<ProfileChange> job = context -> {
            Optional<ConnectionProfile> before =
                    stored ? profiles.get().find(profile.id()).map(StoredProfile::profile) : Optional.empty();
            return switch (login) {
                case Login.Kept() -> moving(before.orElse(profile), profile, write, context);
                case Login.Typed(var secret) -> {
                    ProfileChange change = moving(before.orElse(profile), profile, write, context);
                    if (change instanceof ProfileChange.Saved) {
                        secrets.put(profile, SecretUse.DATABASE, secret);
                    }
                    yield change;
                }
                case Login.Without() -> forgetting(before.orElse(profile), write, context);
            };
        };
        run(WORKSPACE, words.saving(), closing(login, job), then);
    }

    /// The secrets go to where the profile keeps them from now on, and go back when it stays as it was.
    private ProfileChange moving(
            ConnectionProfile before, ConnectionProfile after, Job<ProfileChange> write, JobContext context)
            throws FaultException, InterruptedException {
        secrets.move(before, after);
        boolean saved = false;
        try {
            ProfileChange change = write.run(context);
            saved = change instanceof ProfileChange.Saved;
            return change;
        } finally {
            if (!saved) {
                secrets.move(after, before);
            }
        }
    }

    /// The secret goes before the profile leads elsewhere, and comes back when the profile stays as it was.
    private ProfileChange forgetting(ConnectionProfile before, Job<ProfileChange> write, JobContext context)
            throws FaultException, InterruptedException {
        Optional<Secret> kept = secrets.find(before, SecretUse.DATABASE);
        secrets.remove(before, SecretUse.DATABASE);
        boolean saved = false;
        try {
            ProfileChange change = write.run(context);
            saved = change instanceof ProfileChange.Saved;
            return change;
        } finally {
            if (!saved && kept.isPresent()) {
                secrets.put(before, SecretUse.DATABASE, kept.get());
            }
            kept.ifPresent(Secret::close);
        }
    }

    @Override
    public void remove(String id, Consumer<Outcome<Boolean>> then) {
        run(WORKSPACE, words.saving(), context -> profiles.get().remove(id), then);
    }

    @Override
    public void restore(String id, Consumer<Outcome<ProfileChange>> then) {
        run(WORKSPACE, words.saving(), context -> profiles.get().restore(id), then);
    }

    @Override
    public void hasSecret(ConnectionProfile profile, Consumer<Boolean> then) {
        run(WORKSPACE, words.reading(), context -> secrets.holds(profile, SecretUse.DATABASE), outcome -> {
            if (outcome instanceof Outcome.Done<Boolean>(var kept)) {
                then.accept(kept);
            }
        });
    }

    @Override
    public Runnable test(ConnectionProfile profile, Login login, Consumer<StepResult> then) {
        Job<List<StepResult>> job = context -> {
            Optional<Secret> secret = switch (login) {
                case Login.Typed(var typed) -> Optional.of(typed.copy());
                case Login.Kept() -> secrets.find(profile, SecretUse.DATABASE);
                case Login.Without() -> Optional.empty();
            };
            try {
                return new ConnectionTest(dialect(profile).probe())
                        .run(
                                profile,
                                secret,
                                options(profile, false),
                                context,
                                step -> fx.execute(() -> then.accept(step)));
            } finally {
                secret.ifPresent(Secret::close);
            }
        };
        JobHandle<List<StepResult>> handle =
                run(profile.id(), words.testing().apply(profile.name()), closing(login, job), outcome -> {});
        return handle::cancel;
    }

    @Override
    public void connect(ConnectionProfile profile, boolean readOnly, Consumer<Outcome<ServerFacts>> then) {
        Job<ServerFacts> job = context -> {
            Optional<Secret> secret = secrets.find(profile, SecretUse.DATABASE);
            try (Connection connection =
                    dialect(profile).connector().open(profile, secret, options(profile, readOnly))) {
                ServerFacts facts = dialect(profile).connector().facts(connection);
                profiles.get().used(profile.id(), Instant.now());
                secrets.proved(profile);
                return facts;
            } catch (SQLException closing) {
                throw new FaultException(new DbFault.Other(String.valueOf(closing.getMessage()), ""), closing);
            } finally {
                secret.ifPresent(Secret::close);
            }
        };
        run(profile.id(), words.connecting().apply(profile.name()), job, then);
    }

    private Dialect dialect(ConnectionProfile profile) {
        return guard.apply(Dialects.byId(profile.dialect()).orElseThrow());
    }

    private OpenOptions options(ConnectionProfile profile, boolean readOnly) {
        return new OpenOptions("Drydock connections", CONNECT_TIMEOUT, CONNECT_TIMEOUT, readOnly)
                .with(secrets.source(profile));
    }

    private static <T> Job<T> closing(Login login, Job<T> job) {
        return context -> {
            try {
                return job.run(context);
            } finally {
                if (login instanceof Login.Typed(var secret)) {
                    secret.close();
                }
            }
        };
    }

    private <T> JobHandle<T> run(String key, String label, Job<T> job, Consumer<Outcome<T>> then) {
        JobHandle<T> handle = jobs.submit(new JobSpec(key, label), job);
        // A bug in the job is thrown again on the FX thread, where the uncaught handler sees it.
        var _ = handle.outcome()
                .whenComplete((outcome, bug) -> fx.execute(() -> {
                    if (bug != null) {
                        throw new IllegalStateException(bug);
                    }
                    then.accept(outcome);
                }));
        return handle;
    }
}
