package dev.drydock.app.panel.connections.desk;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Connector;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.connect.Endpoint;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.probe.ConnectionTest;
import dev.drydock.core.connect.probe.Finding;
import dev.drydock.core.connect.probe.StepResult;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.connect.route.SshTunnel;
import dev.drydock.core.connect.tls.Authorities;
import dev.drydock.core.connect.tunnel.Tunnels;
import dev.drydock.core.credential.KeepingChoice;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Job;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.ProfileChange;
import dev.drydock.core.workspace.Profiles;
import dev.drydock.core.workspace.StoredProfile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The desk on the real core: every call is a job, every answer comes back on the FX thread.
public final class CoreDesk implements Desk {
    private static final String WORKSPACE = "workspace";

    private final Work work;
    private final ProfilesSource profiles;
    private final Tunnels tunnels;
    private final Servers servers;
    private final ProfileSecrets secrets;
    private final SecretCare care;
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
    /// @param tunnels that those ports go through
    /// @param servers learn whether they answered; what a user asks for is tried whatever they know
    public CoreDesk(
            Work work,
            ProfilesSource profiles,
            ProfileSecrets secrets,
            UnaryOperator<Dialect> guard,
            Tunnels tunnels,
            Servers servers,
            Words words) {
        this.work = work;
        this.tunnels = tunnels;
        this.servers = servers;
        this.profiles = profiles;
        this.secrets = secrets;
        this.care = new SecretCare(secrets);
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
    public void profiles(Consumer<Outcome<Shelf>> then) {
        work.run(
                WORKSPACE,
                words.reading(),
                context -> new Shelf(
                        profiles.get().list(), profiles.get().unreadable().size()),
                then);
    }

    @Override
    public void save(
            ConnectionProfile profile,
            String folder,
            boolean stored,
            Given given,
            Consumer<Outcome<ProfileChange>> then) {
        Job<ProfileChange> write = context ->
                stored ? profiles.get().update(profile, folder) : profiles.get().add(profile, folder);
        Job<ProfileChange> job = context -> {
            ConnectionProfile before = stored
                    ? profiles.get()
                            .find(profile.id())
                            .map(StoredProfile::profile)
                            .orElse(profile)
                    : profile;
            return care.saving(before, profile, given, write, context);
        };
        work.run(WORKSPACE, words.saving(), closing(given, job), then);
    }

    @Override
    public void move(String id, String folder, Consumer<Outcome<ProfileChange>> then) {
        work.run(WORKSPACE, words.saving(), context -> profiles.get().move(id, folder), then);
    }

    @Override
    public void remove(String id, Consumer<Outcome<Boolean>> then) {
        work.run(WORKSPACE, words.saving(), context -> profiles.get().remove(id), then);
    }

    @Override
    public void restore(String id, Consumer<Outcome<ProfileChange>> then) {
        work.run(WORKSPACE, words.saving(), context -> profiles.get().restore(id), then);
    }

    @Override
    public void kept(ConnectionProfile profile, Consumer<Set<SecretUse>> then) {
        work.run(WORKSPACE, words.reading(), context -> care.kept(profile), whenDone(then));
    }

    @Override
    public void keepings(Consumer<List<KeepingChoice>> then) {
        work.run(WORKSPACE, words.reading(), context -> secrets.choices(), whenDone(then));
    }

    @Override
    public void certificate(Path file, Consumer<Outcome<Instant>> then) {
        work.run(WORKSPACE, words.reading(), context -> Authorities.validUntil(file), then);
    }

    @Override
    public void trust(ConnectionProfile profile, String fingerprint, Given given, Consumer<Outcome<Boolean>> then) {
        Job<Boolean> job = context -> {
            Optional<SshTunnel> tunnel = profile.route().tunnel();
            if (tunnel.isEmpty() || !(profile.target() instanceof Target.Server server)) {
                return false;
            }
            return tunnels.trust(
                    tunnel.get(),
                    new Endpoint(server.host(), server.port()),
                    fingerprint,
                    care.source(profile, given),
                    EffectivePolicy.of(profile).bounds().connect());
        };
        work.run(profile.id(), words.testing().apply(profile.name()), closing(given, job), then);
    }

    @Override
    public Runnable test(ConnectionProfile profile, Given given, Consumer<StepResult> then) {
        Job<List<StepResult>> job = context -> {
            SecretSource source = care.source(profile, given);
            Optional<Secret> secret = source.find(SecretUse.DATABASE);
            try {
                List<StepResult> steps = new ConnectionTest(dialect(profile).probe())
                        .run(
                                profile,
                                secret,
                                options(profile, false).with(source),
                                context,
                                step -> work.tell(() -> then.accept(step)));
                servers.breaker(profile).ifPresent(breaker -> Answers.tell(breaker, profile, steps));
                remember(profile, steps);
                return steps;
            } finally {
                secret.ifPresent(Secret::close);
            }
        };
        JobHandle<List<StepResult>> handle =
                work.run(profile.id(), words.testing().apply(profile.name()), closing(given, job), outcome -> {});
        return handle::cancel;
    }

    /// Only for the profile as it is stored: a test of unsaved changes says nothing of it.
    private void remember(ConnectionProfile profile, List<StepResult> steps) throws FaultException {
        boolean asStored = profiles.get()
                .find(profile.id())
                .map(StoredProfile::profile)
                .filter(profile::equals)
                .isPresent();
        if (asStored && steps.getLast() instanceof StepResult.Done(var step, var elapsed, var finding)) {
            Optional<Duration> answer = finding instanceof Finding.Passed ? Optional.of(elapsed) : Optional.empty();
            profiles.get().tested(profile.id(), new StoredProfile.LastTest(Instant.now(), answer));
        } else if (asStored) {
            profiles.get().tested(profile.id(), new StoredProfile.LastTest(Instant.now(), Optional.empty()));
        }
    }

    @Override
    public void connect(ConnectionProfile profile, boolean readOnly, Consumer<Outcome<ServerFacts>> then) {
        Job<ServerFacts> job = context -> {
            Optional<Secret> secret = secrets.find(profile, SecretUse.DATABASE);
            Connector connector = dialect(profile).connector();
            try (Connection connection = servers.connecting(profile)
                    .once(() -> connector.open(profile, secret, options(profile, readOnly)))) {
                ServerFacts facts = connector.facts(connection);
                profiles.get().used(profile.id(), Instant.now());
                secrets.proved(profile);
                return facts;
            } catch (SQLException closing) {
                throw new FaultException(new DbFault.Other(String.valueOf(closing.getMessage()), ""), closing);
            } finally {
                secret.ifPresent(Secret::close);
            }
        };
        work.run(profile.id(), words.connecting().apply(profile.name()), job, then);
    }

    private Dialect dialect(ConnectionProfile profile) throws FaultException {
        return Dialects.byId(profile.dialect())
                .map(guard)
                .orElseThrow(() -> new FaultException(new DbFault.Other(profile.dialect(), "")));
    }

    private OpenOptions options(ConnectionProfile profile, boolean readOnly) {
        EffectivePolicy.Bounds bounds = EffectivePolicy.of(profile).bounds();
        return new OpenOptions("Drydock connections", bounds.connect(), bounds.connect(), readOnly)
                .with(secrets.source(profile));
    }

    private static <T> Job<T> closing(Given given, Job<T> job) {
        return context -> {
            try (given) {
                return job.run(context);
            }
        };
    }

    private static <T> Consumer<Outcome<T>> whenDone(Consumer<T> then) {
        return outcome -> {
            if (outcome instanceof Outcome.Done<T>(var value)) {
                then.accept(value);
            }
        };
    }
}
