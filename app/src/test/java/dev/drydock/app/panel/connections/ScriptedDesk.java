package dev.drydock.app.panel.connections;

import dev.drydock.app.panel.connections.desk.Desk;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.connect.probe.StepResult;
import dev.drydock.core.credential.KeepingChoice;
import dev.drydock.core.credential.KeepingChoice.Standing;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.guard.Lowering;
import dev.drydock.core.guard.Reason;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.ProfileChange;
import dev.drydock.core.workspace.StoredProfile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A desk in memory that answers at once with what a test or a picture told it to.
public final class ScriptedDesk implements Desk {
    final List<StoredProfile> stored = new ArrayList<>();
    final List<StoredProfile> bin = new ArrayList<>();
    final Map<String, Set<SecretUse>> secrets = new HashMap<>();
    final Map<Path, Instant> certificates = new HashMap<>();
    List<KeepingChoice> keepings = List.of(
            new KeepingChoice(SecretKeeping.ASK, Standing.READY, "", Optional.empty()),
            new KeepingChoice(SecretKeeping.KEYCHAIN, Standing.READY, "the system's keychain", Optional.empty()),
            new KeepingChoice(SecretKeeping.VAULT, Standing.TO_BE_MADE, "/home/ann/secrets.vault", Optional.empty()));
    int unreadable;
    Optional<Outcome<Shelf>> listing = Optional.empty();
    List<StepResult> steps = List.of();
    Optional<Outcome<ServerFacts>> connecting = Optional.empty();
    final List<Handed> tested = new ArrayList<>();
    final List<String> trusted = new ArrayList<>();
    List<StepResult> stepsOnceTrusted = List.of();
    boolean silent;

    /// Which secrets a test was given.
    record Handed(Set<SecretUse> typed, Set<SecretUse> dropped) {}

    @Override
    public List<DbSystem> systems() {
        return List.of(new DbSystem("postgres", "PostgreSQL", 5432, false), new DbSystem("sqlite", "SQLite", 0, true));
    }

    @Override
    public UrlReading read(String text) {
        return Dialects.read(text);
    }

    @Override
    public void profiles(Consumer<Outcome<Shelf>> then) {
        if (!silent) {
            then.accept(listing.orElseGet(() -> new Outcome.Done<>(new Shelf(stored, unreadable))));
        }
    }

    @Override
    public void save(
            ConnectionProfile profile,
            String folder,
            boolean known,
            Given given,
            Optional<Reason> reason,
            Consumer<Outcome<ProfileChange>> then) {
        Set<Lowering> lowered = stored.stream()
                .map(StoredProfile::profile)
                .filter(before -> before.id().equals(profile.id()))
                .findFirst()
                .map(before -> Lowering.between(before, profile))
                .orElse(Set.of());
        if (!lowered.isEmpty() && reason.isEmpty()) {
            then.accept(new Outcome.Done<>(new ProfileChange.NeedsReason(lowered)));
            return;
        }
        boolean taken = stored.stream()
                .map(StoredProfile::profile)
                .anyMatch(p -> !p.id().equals(profile.id()) && p.name().equalsIgnoreCase(profile.name()));
        if (taken) {
            then.accept(new Outcome.Done<>(new ProfileChange.NameTaken(profile.name())));
            return;
        }
        Set<SecretUse> kept = EnumSet.noneOf(SecretUse.class);
        kept.addAll(secrets.getOrDefault(profile.id(), Set.of()));
        kept.removeAll(given.dropped());
        kept.addAll(given.typed().keySet());
        given.close();
        secrets.put(profile.id(), kept);
        stored.removeIf(p -> p.profile().id().equals(profile.id()));
        StoredProfile made = new StoredProfile(profile, folder, Optional.empty(), Optional.empty());
        stored.add(made);
        then.accept(new Outcome.Done<>(new ProfileChange.Saved(made)));
    }

    @Override
    public void remove(String id, Consumer<Outcome<Boolean>> then) {
        stored.stream().filter(p -> p.profile().id().equals(id)).forEach(bin::add);
        then.accept(new Outcome.Done<>(stored.removeIf(p -> p.profile().id().equals(id))));
    }

    @Override
    public void restore(String id, Consumer<Outcome<ProfileChange>> then) {
        StoredProfile back = bin.getLast();
        String name = back.profile().name();
        if (stored.stream().anyMatch(p -> p.profile().name().equals(name))) {
            then.accept(new Outcome.Done<>(new ProfileChange.NameTaken(name)));
            return;
        }
        bin.removeLast();
        stored.add(back);
        then.accept(new Outcome.Done<>(new ProfileChange.Saved(back)));
    }

    @Override
    public void move(String id, String folder, Consumer<Outcome<ProfileChange>> then) {
        StoredProfile before = stored.stream()
                .filter(each -> each.profile().id().equals(id))
                .findFirst()
                .orElseThrow();
        StoredProfile after = new StoredProfile(before.profile(), folder, before.lastUsed(), before.lastTest());
        stored.set(stored.indexOf(before), after);
        then.accept(new Outcome.Done<>(new ProfileChange.Saved(after)));
    }

    @Override
    public void kept(ConnectionProfile profile, Consumer<Set<SecretUse>> then) {
        then.accept(secrets.getOrDefault(profile.id(), Set.of()));
    }

    @Override
    public void keepings(Consumer<List<KeepingChoice>> then) {
        then.accept(keepings);
    }

    @Override
    public void certificate(Path file, Consumer<Outcome<Instant>> then) {
        Instant end = certificates.get(file);
        then.accept(
                end == null
                        ? new Outcome.Failed<>(Refusal.TLS_AUTHORITIES_UNREADABLE.fault(file.toString()))
                        : new Outcome.Done<>(end));
    }

    @Override
    public Runnable test(ConnectionProfile profile, Given given, Consumer<StepResult> then) {
        tested.add(new Handed(given.typed().keySet(), given.dropped()));
        given.close();
        (trusted.isEmpty() ? steps : stepsOnceTrusted).forEach(then);
        return () -> {};
    }

    @Override
    public void trust(ConnectionProfile profile, String fingerprint, Given given, Consumer<Outcome<Boolean>> then) {
        given.close();
        trusted.add(fingerprint);
        then.accept(new Outcome.Done<>(true));
    }

    @Override
    public void connect(ConnectionProfile profile, boolean readOnly, Consumer<Outcome<ServerFacts>> then) {
        connecting.ifPresent(then);
    }
}
