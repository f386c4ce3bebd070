package dev.drydock.app.panel.query.tab;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.QuerySession;
import dev.drydock.core.query.SessionOptions;
import dev.drydock.core.query.port.QueryPorts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The session of one tab: opened by the first work, closed with the tab. Any thread; opening and closing
/// block.
final class SessionSlot {
    private final QueryServices services;
    private final ConnectionProfile profile;
    private final boolean readOnly;
    private volatile @Nullable QuerySession session;
    private boolean closed;

    SessionSlot(QueryServices services, ConnectionProfile profile, boolean readOnly) {
        this.services = services;
        this.profile = profile;
        this.readOnly = readOnly;
    }

    Optional<QuerySession> current() {
        return Optional.ofNullable(session);
    }

    synchronized QuerySession open(boolean autoCommit) throws FaultException {
        QuerySession open = session;
        if (open == null) {
            if (closed) {
                throw new FaultException(new DbFault.Other("", ""));
            }
            QueryPorts ports = services.ports()
                    .apply(profile.dialect())
                    .orElseThrow(() -> new FaultException(new DbFault.Other(profile.dialect(), "")));
            SessionOptions options = SessionOptions.of("Drydock query");
            open = QuerySession.open(
                    ports,
                    profile,
                    services.secrets().source(profile),
                    readOnly ? options.asReadOnly() : options,
                    services.spool().get());
            session = open;
            services.secrets().proved(profile);
        }
        open.autoCommit(autoCommit);
        return open;
    }

    /// Gives the connection up; the next [#open] makes a new one.
    synchronized void drop() {
        QuerySession old = session;
        session = null;
        if (old != null) {
            old.close();
        }
    }

    synchronized void close() {
        closed = true;
        drop();
    }
}
