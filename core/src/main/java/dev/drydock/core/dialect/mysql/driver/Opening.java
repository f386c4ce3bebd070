package dev.drydock.core.dialect.mysql.driver;

import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.tls.TlsDemand;
import dev.drydock.core.connect.tls.TlsHandshake;
import dev.drydock.core.connect.wire.Wire;
import dev.drydock.core.fault.FaultException;
import java.sql.SQLException;
import java.util.Optional;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.mariadb.jdbc.client.impl.StandardClient;
import org.mariadb.jdbc.client.util.ClosableLock;

/// What lies under one connection: its wire and its TLS. The driver makes its socket factory and its TLS
/// plug-in by name; they find the opening in the scope of the thread that connects.
public final class Opening {
    static final ScopedValue<Opening> CURRENT = ScopedValue.newInstance();

    private final TlsDemand demand;
    private final Wire wire;
    private final TlsHandshake tls;

    /// @throws FaultException as [TlsHandshake#of]
    public Opening(TlsDemand demand, Wire wire) throws FaultException {
        this.demand = demand;
        this.wire = wire;
        this.tls = TlsHandshake.of(demand);
    }

    /// Connects and logs in with what `configuration` says and nothing else: no URL is read by the driver.
    public MysqlConnection connect(Configuration configuration) throws SQLException {
        HostAddress host = configuration.addresses().getFirst();
        ClosableLock lock = new ClosableLock();
        StandardClient client =
                ScopedValue.where(CURRENT, this).call(() -> new StandardClient(configuration, host, lock, false));
        wire.settle();
        tls.state().ifPresent(wire::tls);
        return new MysqlConnection(configuration, lock, client, this);
    }

    /// The server greeted us, and TLS was not begun.
    public boolean greetedInClear() {
        return wire.received() > 0 && !tls.begun();
    }

    /// Empty when TLS has nothing to do with it.
    public Optional<Refusal> closedOnOurCertificate(SQLException thrown) {
        return tls.closedOnOurCertificate(thrown);
    }

    Opening anew() throws FaultException {
        return new Opening(demand, new Wire());
    }

    Wire wire() {
        return wire;
    }

    TlsHandshake tls() {
        return tls;
    }
}
