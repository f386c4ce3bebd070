package dev.drydock.testing.fault;

import java.time.Duration;

/// What a network or a host can do to connections.
public sealed interface Fault {
    /// Nothing.
    Fault NONE = new Pass();

    record Pass() implements Fault {}

    /// Every packet comes late, by `delay` and up to `jitter` more.
    record Latency(Duration delay, Duration jitter) implements Fault {}

    record Throttle(long bytesPerSecond) implements Fault {}

    /// Everything is accepted and nothing arrives. Connections of that time never come back, as after a router
    /// forgot them; a close is not passed on before the fault ends.
    record BlackHole(Direction direction) implements Fault {}

    /// Packets are held and arrive when the fault ends, as after a short loss of the line.
    record Stall() implements Fault {}

    /// Connections are reset, new ones too.
    record Reset() implements Fault {}

    /// The server's side is closed and the client is not told. New connections pass.
    record HalfOpen() implements Fault {}

    /// One byte at a time towards the client (slow-loris).
    record Trickle(Duration perByte) implements Fault {}

    /// After so many bytes more towards the client the connection is reset, in the middle of a packet. New
    /// connections are cut as well.
    record Cut(int afterBytes) implements Fault {}

    /// Nobody listens; open connections pass.
    record RefuseNew() implements Fault {}

    /// New connections are taken and not served; open ones pass.
    record FreezeAccept() implements Fault {}

    /// A way of the bytes.
    enum Direction {
        TO_SERVER,
        TO_CLIENT,
        BOTH;

        boolean covers(Direction one) {
            return this == BOTH || this == one;
        }
    }
}
