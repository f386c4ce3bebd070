package dev.drydock.core.query.matrix;

import dev.drydock.testing.fault.Fault;
import java.time.Duration;
import java.util.Optional;

/// What goes wrong, and what that means for connections that are open and for new ones while it lasts.
enum Trouble {
    BLACK_HOLE(Open.LOST, Fresh.UNREACHABLE, new Fault.BlackHole(Fault.Direction.BOTH)),
    BLACK_HOLE_OF_ANSWERS(Open.LOST, Fresh.UNREACHABLE, new Fault.BlackHole(Fault.Direction.TO_CLIENT)),
    STALL(Open.HELD, Fresh.UNREACHABLE, new Fault.Stall()),
    RESET(Open.LOST, Fresh.UNREACHABLE, new Fault.Reset()),
    HALF_OPEN(Open.LOST, Fresh.PASSES, new Fault.HalfOpen()),
    CUT_IN_PACKET(Open.LOST, Fresh.UNREACHABLE, new Fault.Cut(5)),
    SLOW_LORIS(Open.KEPT, Fresh.UNREACHABLE, new Fault.Trickle(Duration.ofMillis(20))),
    LATENCY(Open.KEPT, Fresh.PASSES, new Fault.Latency(Duration.ofMillis(100), Duration.ofMillis(50))),
    REFUSED(Open.KEPT, Fresh.UNREACHABLE, new Fault.RefuseNew()),
    NOT_ACCEPTED(Open.KEPT, Fresh.UNREACHABLE, new Fault.FreezeAccept()),
    SESSION_TERMINATED(Open.LOST, Fresh.PASSES),
    SESSION_KILLED(Open.LOST, Fresh.RECOVERING),
    SESSION_FROZEN(Open.HELD_UNNOTICED, Fresh.PASSES),
    POSTMASTER_FROZEN(Open.KEPT, Fresh.UNREACHABLE),
    SERVER_FROZEN(Open.HELD, Fresh.UNREACHABLE),
    SERVER_KILLED(Open.LOST, Fresh.UNREACHABLE),
    SERVER_SHUT_DOWN(Open.LOST, Fresh.UNREACHABLE),
    /// The SSH server on the way dies with all its sessions, and is started again.
    GATEWAY_KILLED(Open.LOST, Fresh.UNREACHABLE),
    PASSWORD_CHANGED(Open.KEPT, Fresh.DENIED),
    CERTIFICATE_REPLACED(Open.KEPT, Fresh.DISTRUSTED);

    private final Open open;
    private final Fresh fresh;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Optional<Fault> fault;

    Trouble(Open open, Fresh fresh) {
        this.open = open;
        this.fresh = fresh;
        this.fault = Optional.empty();
    }

    Trouble(Open open, Fresh fresh, Fault fault) {
        this.open = open;
        this.fresh = fresh;
        this.fault = Optional.of(fault);
    }

    Open open() {
        return open;
    }

    Fresh fresh() {
        return fresh;
    }

    /// Empty: done to the server itself, which then belongs to this experiment.
    Optional<Fault> fault() {
        return fault;
    }

    boolean needsOwnServer() {
        return fault.isEmpty() && this != SESSION_TERMINATED && this != PASSWORD_CHANGED && this != GATEWAY_KILLED;
    }

    /// What it does to an answer can only be seen while there is one.
    boolean needsAnswers() {
        return this == CUT_IN_PACKET;
    }

    /// What becomes of open connections.
    enum Open {
        /// Gone for ever, loudly or silently.
        LOST,
        /// Silent for the time, whole afterwards.
        HELD,
        /// The same, but the server answers for it, so that nobody can tell it from a long statement.
        HELD_UNNOTICED,
        /// Not concerned.
        KEPT
    }

    /// What becomes of connects while it lasts.
    enum Fresh {
        PASSES,
        /// Sooner or later: the server recovers.
        RECOVERING,
        UNREACHABLE,
        DENIED,
        DISTRUSTED
    }
}
