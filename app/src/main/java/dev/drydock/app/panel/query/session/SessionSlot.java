package dev.drydock.app.panel.query.session;

import dev.drydock.app.panel.query.tab.QueryServices;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.connect.resilience.Registration;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.QuerySession;
import dev.drydock.core.query.SessionBounds;
import dev.drydock.core.query.SessionOptions;
import dev.drydock.core.query.leave.IdleTransaction;
import dev.drydock.core.query.port.QueryPorts;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The session of one tab: opened by the first work, closed with the tab. Any thread; opening and closing
/// block.
public final class SessionSlot {
    private final QueryServices services;
    private volatile ConnectionProfile profile;
    private volatile Consumer<IdleTransaction> unused = what -> {};
    private volatile @Nullable QuerySession session;
    private Registration watching = () -> {};
    private boolean closed;

    public SessionSlot(QueryServices services, ConnectionProfile profile) {
        this.services = services;
        this.profile = profile;
    }

    /// @param told of a transaction that nobody uses, on any thread
    public void whenUnused(Consumer<IdleTransaction> told) {
        unused = told;
    }

    /// By which a session is open or will be opened.
    public ConnectionProfile profile() {
        return profile;
    }

    /// The next session that is opened follows `now`. Returns at once.
    public void use(ConnectionProfile now) {
        profile = now;
    }

    public Optional<QuerySession> current() {
        return Optional.ofNullable(session);
    }

    public synchronized QuerySession open(CommitMode mode) throws FaultException {
        QuerySession open = session;
        if (open == null) {
            if (closed) {
                throw new FaultException(new DbFault.Other("", ""));
            }
            ConnectionProfile chosen = profile;
            QueryPorts ports = services.ports()
                    .apply(chosen.dialect())
                    .orElseThrow(() -> new FaultException(new DbFault.Other(chosen.dialect(), "")));
            EffectivePolicy.Bounds bounds = EffectivePolicy.of(chosen).bounds();
            SessionOptions options = SessionOptions.of("Drydock query")
                    .with(SessionBounds.of(bounds))
                    .sharing(services.sessions().servers())
                    .writableWhile(() -> services.sessions().unlocks().writable(chosen));
            open = QuerySession.open(
                    ports,
                    chosen,
                    services.secrets().source(chosen),
                    options,
                    services.sessions().spool().get());
            session = open;
            watching = services.sessions().idle().watch(open, bounds.idleTransaction(), what -> unused.accept(what));
            services.secrets().proved(chosen);
        }
        open.commitMode(mode);
        return open;
    }

    /// Gives the connection up; the next [#open] makes a new one.
    public synchronized void drop() {
        QuerySession old = session;
        session = null;
        watching.close();
        if (old != null) {
            old.close();
        }
    }

    public synchronized void close() {
        closed = true;
        drop();
    }
}
