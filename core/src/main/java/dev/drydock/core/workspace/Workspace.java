package dev.drydock.core.workspace;

import dev.drydock.core.audit.AuditJournal;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.plan.PlanShelf;
import dev.drydock.core.workspace.pool.PoolHistory;
import dev.drydock.core.workspace.store.Store;
import dev.drydock.core.workspace.store.StoreAnchor;
import dev.drydock.core.workspace.store.StoreFile;
import dev.drydock.core.workspace.store.StoreOpening;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The user's own store under one folder. Any thread; several processes may have it open.
public final class Workspace implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

    private final Path home;
    private final Store store;
    private final Profiles profiles;
    private final History history;
    private final Drafts drafts;
    private final Settings settings;
    private final PoolHistory pools;
    private final PlanShelf plans;
    private final AuditJournal audit;

    Workspace(Path home, Store store, Clock clock) {
        this.home = home;
        this.store = store;
        this.history = new History(store, clock);
        this.drafts = new Drafts(store, clock);
        this.settings = new Settings(store);
        this.pools = new PoolHistory(store, clock);
        this.plans = new PlanShelf(store, clock);
        this.audit = new AuditJournal(home.resolve("audit.jsonl"), new StoreAnchor(store), clock);
        this.profiles = new Profiles(store, audit, clock);
    }

    /// Opens the workspace under `home`, making it when there is none. Blocks: tens of milliseconds when the
    /// schema is current, about a second the first time.
    public static WorkspaceOpening open(Path home) {
        return open(home, Clock.systemUTC());
    }

    static WorkspaceOpening open(Path home, Clock clock) {
        Path file = home.resolve("workspace.db");
        return switch (StoreFile.open(file, clock)) {
            case StoreOpening.Opened opened -> {
                Workspace workspace = new Workspace(home, opened.store(), clock);
                yield opened.aside()
                        .<WorkspaceOpening>map(aside ->
                                new WorkspaceOpening.OpenedAfterMovingAside(workspace, aside.movedTo(), aside.why()))
                        .orElseGet(() -> new WorkspaceOpening.Opened(workspace));
            }
            case StoreOpening.Newer newer -> new WorkspaceOpening.NewerSchema(file, newer.found(), newer.known());
            case StoreOpening.Failed failed -> new WorkspaceOpening.Failed(home, failed.why());
        };
    }

    public Path home() {
        return home;
    }

    public Profiles profiles() {
        return profiles;
    }

    public History history() {
        return history;
    }

    public Drafts drafts() {
        return drafts;
    }

    public Settings settings() {
        return settings;
    }

    /// What pools were like.
    public PoolHistory pools() {
        return pools;
    }

    /// Plans that were seen.
    public PlanShelf plans() {
        return plans;
    }

    /// The journal of this user, anchored in this workspace.
    public AuditJournal audit() {
        return audit;
    }

    /// Stores what was typed, then closes.
    @Override
    public void close() {
        try {
            drafts.flush();
        } catch (FaultException refused) {
            LOG.warn("the last typing could not be stored: {}", refused.fault());
        }
        drafts.stop();
        store.close();
    }
}
