package dev.drydock.core.connect.tunnel;

import dev.drydock.core.connect.Endpoint;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import java.time.Duration;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;

/// Turns what MINA throws into faults.
final class SshFailure {
    private SshFailure() {}

    /// The SSH server was not reached, or the talk with it broke.
    static FaultException reaching(Endpoint at, long startedNanos, Exception why) {
        Duration waited = Duration.ofNanos(System.nanoTime() - startedNanos);
        return new FaultException(new DbFault.Unreachable(at.host(), at.port(), waited, ""), why);
    }

    /// The login was refused, or the talk broke meanwhile.
    static FaultException login(Endpoint at, String user, long startedNanos, Exception why) {
        boolean refused = why instanceof SshException ssh
                && ssh.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE;
        return refused
                ? new FaultException(Refusal.SSH_LOGIN.fault(user + "@" + at.host()), why)
                : reaching(at, startedNanos, why);
    }

    /// The SSH server would not, or could not, connect to the database's host.
    static FaultException beyond(Endpoint target, long startedNanos, Exception why) {
        Throwable cause = why;
        while (cause != null && !(cause instanceof SshChannelOpenException)) {
            cause = cause.getCause();
        }
        boolean forbidden = cause instanceof SshChannelOpenException open
                && open.getReasonCode() == SshConstants.SSH_OPEN_ADMINISTRATIVELY_PROHIBITED;
        return forbidden
                ? new FaultException(Refusal.SSH_FORWARDING.fault(target.host() + ":" + target.port()), why)
                : reaching(target, startedNanos, why);
    }
}
