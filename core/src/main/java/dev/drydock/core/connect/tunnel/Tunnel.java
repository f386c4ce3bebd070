package dev.drydock.core.connect.tunnel;

import dev.drydock.core.connect.Endpoint;
import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshTunnel;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.core.secrets.SecretUse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.session.forward.PortForwardingTracker;
import org.slf4j.LoggerFactory;

/// An open way through one or two SSH servers to a target.
final class Tunnel implements AutoCloseable {
    private final List<SshLink> links;
    private final List<PortForwardingTracker> forwards;

    private Tunnel(List<SshLink> links, List<PortForwardingTracker> forwards) {
        this.links = links;
        this.forwards = forwards;
    }

    static Tunnel open(SshTunnel route, Endpoint target, SshTrust trust, SecretSource secrets, Duration timeout)
            throws FaultException {
        Tunnel tunnel = new Tunnel(new ArrayList<>(), new ArrayList<>());
        boolean done = false;
        try {
            Endpoint at = new Endpoint(route.host().host(), route.host().port());
            if (route.jump().isPresent()) {
                SshHop jump = route.jump().get();
                Endpoint near = new Endpoint(jump.host(), jump.port());
                tunnel.login(jump, near, trust, () -> secrets.find(SecretUse.SSH_JUMP), timeout);
                at = tunnel.forward(at);
            }
            tunnel.login(route.host(), at, trust, () -> secrets.find(SecretUse.SSH), timeout);
            tunnel.links.getLast().knock(target, timeout);
            tunnel.forward(target);
            done = true;
            return tunnel;
        } finally {
            if (!done) {
                tunnel.close();
            }
        }
    }

    private void login(SshHop hop, Endpoint at, SshTrust trust, SshLink.Proof proof, Duration timeout)
            throws FaultException {
        links.add(SshLink.open(hop, at, trust, proof, timeout));
    }

    private Endpoint forward(Endpoint target) throws FaultException {
        forwards.add(links.getLast().forward(target));
        return near();
    }

    /// Where this machine enters the tunnel.
    Endpoint near() {
        var bound = forwards.getLast().getBoundAddress();
        return new Endpoint(bound.getHostName(), bound.getPort());
    }

    boolean isOpen() {
        return links.stream().allMatch(SshLink::isOpen) && forwards.stream().allMatch(PortForwardingTracker::isOpen);
    }

    /// Whether the last server on the way says anything within `bound`. Blocks as long.
    boolean answers(Duration bound) {
        return links.getLast().answers(bound);
    }

    @Override
    public void close() {
        for (PortForwardingTracker forward : forwards.reversed()) {
            try {
                forward.close();
            } catch (IOException alreadyGone) {
                LoggerFactory.getLogger(Tunnel.class).debug("closing a port that is gone", alreadyGone);
            }
        }
        links.reversed().forEach(SshLink::close);
    }
}
