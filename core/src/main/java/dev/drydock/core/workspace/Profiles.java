package dev.drydock.core.workspace;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.json.PolicyJson;
import dev.drydock.core.connect.json.RouteJson;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.store.ProfileRow;
import dev.drydock.core.workspace.store.SettingsJson;
import dev.drydock.core.workspace.store.Store;
import dev.drydock.core.workspace.store.Tables.Profile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;

/// The user's connection profiles, without secrets. Names are unique among the live ones, letter case ignored.
/// Any thread; blocks for the time of a small read or write.
public final class Profiles {
    private static final int CAP_NAME = 200;
    private static final int CAP_PART = 4096;
    private static final Condition LIVE = Profile.REMOVED.isNull();

    private final Store store;
    private final Clock clock;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    Profiles(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Tells the id of every profile that this process changes or removes, on the thread that did it.
    public void listen(Consumer<String> changed) {
        listeners.add(changed);
    }

    /// Stores a new profile. One in the bin with the same id is replaced by it.
    public ProfileChange add(ConnectionProfile profile, String folder) throws FaultException {
        return save(profile, folder, db -> {
            db.deleteFrom(Profile.TABLE)
                    .where(Profile.ID.eq(profile.id()), LIVE.not())
                    .execute();
            return db.insertInto(Profile.TABLE)
                    .set(ProfileRow.write(profile, folder))
                    .execute();
        });
    }

    /// Changes a live profile and files it under `folder`.
    public ProfileChange update(ConnectionProfile profile, String folder) throws FaultException {
        ProfileChange change = save(
                profile,
                folder,
                db -> db.update(Profile.TABLE)
                        .set(ProfileRow.write(profile, folder))
                        .where(Profile.ID.eq(profile.id()), LIVE)
                        .execute());
        if (change instanceof ProfileChange.Saved) {
            listeners.forEach(listener -> listener.accept(profile.id()));
        }
        return change;
    }

    /// Files a live profile elsewhere and leaves it as it is.
    public ProfileChange move(String id, String folder) throws FaultException {
        if (folder.length() > CAP_PART) {
            return new ProfileChange.Unfit(ProfileChange.Part.FOLDER);
        }
        return store.write(db -> {
            db.update(Profile.TABLE)
                    .set(Profile.FOLDER, folder)
                    .where(Profile.ID.eq(id), LIVE)
                    .execute();
            return one(db, Profile.ID.eq(id).and(LIVE))
                    .<ProfileChange>map(ProfileChange.Saved::new)
                    .orElseGet(() -> new ProfileChange.NotFound(id));
        });
    }

    /// Live profiles by folder and name, without those that [#unreadable] names.
    public List<StoredProfile> list() throws FaultException {
        return readable(LIVE, List.of(Profile.FOLDER, Profile.NAME_KEY));
    }

    /// Ids of live profiles whose row somebody has tampered with, so that they cannot be used safely.
    public List<String> unreadable() throws FaultException {
        return store.read(db -> db
                .select(Profile.COLUMNS)
                .from(Profile.TABLE)
                .where(LIVE)
                .fetch(row -> ProfileRow.read(row).isPresent() ? "" : row.get(Profile.ID))
                .stream()
                .filter(id -> !id.isEmpty())
                .toList());
    }

    /// A live profile by id, else by name (letter case ignored).
    public Optional<StoredProfile> find(String idOrName) throws FaultException {
        return store.read(db -> one(db, Profile.ID.eq(idOrName).and(LIVE))
                .or(() -> one(db, Profile.NAME_KEY.eq(ProfileRow.key(idOrName)).and(LIVE))));
    }

    /// Puts a live profile into the bin. False when there is none with this id.
    public boolean remove(String id) throws FaultException {
        long now = clock.millis();
        boolean removed = store.write(db -> db.update(Profile.TABLE)
                        .set(Profile.REMOVED, now)
                        .where(Profile.ID.eq(id), LIVE)
                        .execute())
                > 0;
        if (removed) {
            listeners.forEach(listener -> listener.accept(id));
        }
        return removed;
    }

    /// What was removed, newest first.
    public List<StoredProfile> bin() throws FaultException {
        return readable(LIVE.not(), List.of(Profile.REMOVED.desc()));
    }

    /// Takes a profile out of the bin.
    public ProfileChange restore(String id) throws FaultException {
        return store.write(db -> {
            Optional<StoredProfile> binned = one(db, Profile.ID.eq(id).and(LIVE.not()));
            if (binned.isEmpty()) {
                return new ProfileChange.NotFound(id);
            }
            ConnectionProfile profile = binned.get().profile();
            if (taken(db, profile)) {
                return new ProfileChange.NameTaken(profile.name());
            }
            db.update(Profile.TABLE)
                    .setNull(Profile.REMOVED)
                    .where(Profile.ID.eq(id))
                    .execute();
            return new ProfileChange.Saved(binned.get());
        });
    }

    /// Remembers when a profile was last connected.
    public void used(String id, Instant when) throws FaultException {
        store.write(db -> db.update(Profile.TABLE)
                .set(Profile.LAST_USED, when.toEpochMilli())
                .where(Profile.ID.eq(id))
                .execute());
    }

    /// Remembers how a connection test ended. Nothing happens when there is no such profile.
    public void tested(String id, StoredProfile.LastTest test) throws FaultException {
        store.write(db -> db.update(Profile.TABLE)
                .set(Profile.TESTED, test.when().toEpochMilli())
                .set(
                        Profile.ANSWERED_NANOS,
                        test.answer().map(Duration::toNanos).orElse(null))
                .where(Profile.ID.eq(id))
                .execute());
    }

    private interface Saving {
        int rows(DSLContext db);
    }

    private ProfileChange save(ConnectionProfile profile, String folder, Saving saving) throws FaultException {
        Optional<ProfileChange.Part> unfit = unfit(profile, folder);
        if (unfit.isPresent()) {
            return new ProfileChange.Unfit(unfit.get());
        }
        return store.write(db -> {
            if (taken(db, profile)) {
                return new ProfileChange.NameTaken(profile.name());
            }
            if (saving.rows(db) == 0) {
                return new ProfileChange.NotFound(profile.id());
            }
            return new ProfileChange.Saved(one(db, Profile.ID.eq(profile.id())).orElseThrow());
        });
    }

    private List<StoredProfile> readable(Condition which, List<? extends OrderField<?>> order) throws FaultException {
        return store.read(
                db -> db
                        .select(Profile.COLUMNS)
                        .from(Profile.TABLE)
                        .where(which)
                        .orderBy(order)
                        .fetch(Profiles::stored)
                        .stream()
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<StoredProfile> one(DSLContext db, Condition which) {
        Optional<Record> row =
                db.select(Profile.COLUMNS).from(Profile.TABLE).where(which).fetchOptional();
        return row.flatMap(Profiles::stored);
    }

    private static Optional<StoredProfile> stored(Record row) {
        Optional<Instant> used = Optional.ofNullable(row.get(Profile.LAST_USED)).map(Instant::ofEpochMilli);
        Optional<StoredProfile.LastTest> test = Optional.ofNullable(row.get(Profile.TESTED))
                .map(when -> new StoredProfile.LastTest(
                        Instant.ofEpochMilli(when),
                        Optional.ofNullable(row.get(Profile.ANSWERED_NANOS)).map(Duration::ofNanos)));
        return ProfileRow.read(row).map(profile -> new StoredProfile(profile, row.get(Profile.FOLDER), used, test));
    }

    private static Optional<ProfileChange.Part> unfit(ConnectionProfile profile, String folder) {
        if (profile.name().isBlank() || profile.name().length() > CAP_NAME) {
            return Optional.of(ProfileChange.Part.NAME);
        }
        if (folder.length() > CAP_PART) {
            return Optional.of(ProfileChange.Part.FOLDER);
        }
        int target = profile.user().length()
                + switch (profile.target()) {
                    case Target.Server server ->
                        server.host().length() + server.database().length();
                    case Target.LocalFile file -> file.path().toString().length();
                    case Target.InMemory memory -> 0;
                };
        if (target > CAP_PART) {
            return Optional.of(ProfileChange.Part.TARGET);
        }
        if (SettingsJson.write(profile.settings()).length() > SettingsJson.CAP_CHARACTERS) {
            return Optional.of(ProfileChange.Part.SETTINGS);
        }
        if (!RouteJson.read(RouteJson.write(profile.route())).equals(Optional.of(profile.route()))) {
            return Optional.of(ProfileChange.Part.ROUTE);
        }
        return PolicyJson.read(PolicyJson.write(profile.policy())).equals(Optional.of(profile.policy()))
                ? Optional.empty()
                : Optional.of(ProfileChange.Part.POLICY);
    }

    private static boolean taken(DSLContext db, ConnectionProfile profile) {
        return db.fetchExists(
                Profile.TABLE, LIVE, Profile.NAME_KEY.eq(ProfileRow.key(profile.name())), Profile.ID.ne(profile.id()));
    }
}
