package dev.drydock.core.workspace;

import dev.drydock.core.audit.AuditJournal;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.Lowering;
import dev.drydock.core.guard.Reason;
import dev.drydock.core.workspace.store.ProfileRow;
import dev.drydock.core.workspace.store.Store;
import dev.drydock.core.workspace.store.Tables.Profile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;

/// The user's connection profiles, without secrets. Names are unique among the live ones, letter case ignored.
/// Any thread; blocks for the time of a small read or write.
public final class Profiles {
    /// Action of the journal's entry for a profile that became less safe; its statement is the reason.
    public static final String LOWER = "profile.lower";

    private static final Condition LIVE = Profile.REMOVED.isNull();

    private final Store store;
    private final AuditJournal journal;
    private final Clock clock;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    Profiles(Store store, AuditJournal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
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
            db.insertInto(Profile.TABLE).set(ProfileRow.write(profile, folder)).execute();
            return Optional.empty();
        });
    }

    /// Changes a live profile and files it under `folder`. Production stays as safe as it is.
    public ProfileChange update(ConnectionProfile profile, String folder) throws FaultException {
        return update(profile, folder, Optional.empty());
    }

    /// Changes a live profile and files it under `folder`.
    ///
    /// @param reason why production may become less safe: needed for a [Lowering], and in the journal before
    ///     the change is made
    public ProfileChange update(ConnectionProfile profile, String folder, Optional<Reason> reason)
            throws FaultException {
        Condition itself = Profile.ID.eq(profile.id()).and(LIVE);
        Optional<ConnectionProfile> before = store.read(db -> one(db, itself)).map(StoredProfile::profile);
        Set<Lowering> lowered =
                before.map(now -> Lowering.between(now, profile)).orElse(Set.of());
        if (!lowered.isEmpty() && reason.isEmpty()) {
            return new ProfileChange.NeedsReason(lowered);
        }
        Optional<LoweringRecord> told = before.flatMap(now ->
                reason.filter(why -> !lowered.isEmpty()).map(why -> new LoweringRecord(now, profile, lowered, why)));
        if (told.isPresent()) {
            told.get().announce(journal);
        }
        boolean saved = false;
        try {
            ProfileChange change = save(profile, folder, db -> changed(db, profile, folder, lowered));
            saved = change instanceof ProfileChange.Saved;
            return change;
        } finally {
            if (saved) {
                listeners.forEach(listener -> listener.accept(profile.id()));
            } else {
                told.ifPresent(record -> record.withdraw(journal));
            }
        }
    }

    /// Another process may have made the profile safer since it was looked at.
    private static Optional<ProfileChange> changed(
            DSLContext db, ConnectionProfile profile, String folder, Set<Lowering> told) {
        Condition itself = Profile.ID.eq(profile.id()).and(LIVE);
        Set<Lowering> lowers = one(db, itself)
                .map(now -> Lowering.between(now.profile(), profile))
                .orElse(Set.of());
        if (!told.containsAll(lowers)) {
            return Optional.of(new ProfileChange.NeedsReason(lowers));
        }
        int rows = db.update(Profile.TABLE)
                .set(ProfileRow.write(profile, folder))
                .where(itself)
                .execute();
        return rows == 0 ? Optional.of(new ProfileChange.NotFound(profile.id())) : Optional.empty();
    }

    /// Files a live profile elsewhere and leaves it as it is.
    public ProfileChange move(String id, String folder) throws FaultException {
        if (!ProfileFit.fits(folder)) {
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
        /// Empty when it was written.
        Optional<ProfileChange> refusal(DSLContext db);
    }

    private ProfileChange save(ConnectionProfile profile, String folder, Saving saving) throws FaultException {
        Optional<ProfileChange.Part> unfit = ProfileFit.unfit(profile, folder);
        if (unfit.isPresent()) {
            return new ProfileChange.Unfit(unfit.get());
        }
        return store.write(db -> {
            if (taken(db, profile)) {
                return new ProfileChange.NameTaken(profile.name());
            }
            return saving.refusal(db)
                    .orElseGet(() -> new ProfileChange.Saved(
                            one(db, Profile.ID.eq(profile.id())).orElseThrow()));
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

    private static boolean taken(DSLContext db, ConnectionProfile profile) {
        return db.fetchExists(
                Profile.TABLE, LIVE, Profile.NAME_KEY.eq(ProfileRow.key(profile.name())), Profile.ID.ne(profile.id()));
    }
}
