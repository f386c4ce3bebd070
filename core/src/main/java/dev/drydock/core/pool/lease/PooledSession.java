package dev.drydock.core.pool.lease;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One physical connection of a pool, what the server calls it, and who has it now.
public final class PooledSession implements ForwardingConnection.Values {
    private final Connection behind;
    private final long backendId;
    private final Instant opened;
    private final SessionSource source;
    private final AtomicReference<@Nullable Lease> holder = new AtomicReference<>();
    private final AtomicBoolean gone = new AtomicBoolean();
    private volatile Leaving leaving = Leaving.IN_DUE_COURSE;

    /// Why a session is closed.
    public enum Leaving {
        /// Idle, too old, too many.
        IN_DUE_COURSE,
        /// The driver found it closed.
        LOST,
        /// Its state could not be vouched for.
        STAINED,
        /// By hand.
        ASKED
    }

    PooledSession(Connection behind, long backendId, Instant opened, SessionSource source) {
        this.behind = behind;
        this.backendId = backendId;
        this.opened = opened;
        this.source = source;
    }

    @Override
    public Connection behind() {
        return behind;
    }

    /// What the server calls this session; 0 where the DBMS has no such thing.
    public long backendId() {
        return backendId;
    }

    public Instant opened() {
        return opened;
    }

    public void leaving(Leaving why) {
        leaving = why;
    }

    public Leaving leaving() {
        return leaving;
    }

    /// Ordered before the borrower's use by the pool's own hand-over; readers may see it a moment later.
    void heldBy(@Nullable Lease lease) {
        holder.setRelease(lease);
    }

    @Nullable
    Lease holder() {
        return holder.getAcquire();
    }

    @Override
    public void close() throws SQLException {
        if (leaving == Leaving.IN_DUE_COURSE && behind.isClosed()) {
            leaving = Leaving.LOST;
        }
        left();
        behind.close();
    }

    @Override
    public void abort(Executor executor) throws SQLException {
        left();
        behind.abort(executor);
    }

    private void left() {
        if (gone.compareAndSet(false, true)) {
            source.left(this);
        }
    }
}
