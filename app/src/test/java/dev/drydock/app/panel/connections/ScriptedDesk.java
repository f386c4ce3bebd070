package dev.drydock.app.panel.connections;

import dev.drydock.app.panel.connections.desk.Desk;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.probe.StepResult;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.workspace.ProfileChange;
import dev.drydock.core.workspace.StoredProfile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A desk in memory that answers at once with what a test or a picture told it to.
public final class ScriptedDesk implements Desk {
    final List<StoredProfile> stored = new ArrayList<>();
    final List<StoredProfile> bin = new ArrayList<>();
    final Set<String> secrets = new HashSet<>();
    Optional<Outcome<List<StoredProfile>>> listing = Optional.empty();
    List<StepResult> steps = List.of();
    Optional<Outcome<ServerFacts>> connecting = Optional.empty();
    final List<String> tested = new ArrayList<>();
    boolean silent;

    @Override
    public List<DbSystem> systems() {
        return List.of(new DbSystem("postgres", "PostgreSQL", 5432, false), new DbSystem("sqlite", "SQLite", 0, true));
    }

    @Override
    public UrlReading read(String text) {
        return Dialects.read(text);
    }

    @Override
    public void profiles(Consumer<Outcome<List<StoredProfile>>> then) {
        if (!silent) {
            then.accept(listing.orElseGet(() -> new Outcome.Done<>(List.copyOf(stored))));
        }
    }

    @Override
    public void save(
            ConnectionProfile profile,
            String folder,
            boolean known,
            Login login,
            Consumer<Outcome<ProfileChange>> then) {
        boolean taken = stored.stream()
                .map(StoredProfile::profile)
                .anyMatch(p -> !p.id().equals(profile.id()) && p.name().equalsIgnoreCase(profile.name()));
        if (taken) {
            then.accept(new Outcome.Done<>(new ProfileChange.NameTaken(profile.name())));
            return;
        }
        switch (login) {
            case Login.Typed(var secret) -> {
                secrets.add(profile.id());
                secret.close();
            }
            case Login.Kept() -> {}
            case Login.Without() -> secrets.remove(profile.id());
        }
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
    public void hasSecret(ConnectionProfile profile, Consumer<Boolean> then) {
        then.accept(secrets.contains(profile.id()));
    }

    @Override
    public Runnable test(ConnectionProfile profile, Login login, Consumer<StepResult> then) {
        tested.add(login.getClass().getSimpleName());
        if (login instanceof Login.Typed(var secret)) {
            secret.close();
        }
        steps.forEach(then);
        return () -> {};
    }

    @Override
    public void connect(ConnectionProfile profile, boolean readOnly, Consumer<Outcome<ServerFacts>> then) {
        connecting.ifPresent(then);
    }
}
