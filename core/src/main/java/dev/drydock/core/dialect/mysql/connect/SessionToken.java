package dev.drydock.core.dialect.mysql.connect;

/// A session's id together with the moment its server started, in one number: ids begin anew with the server.
public record SessionToken(long sessionId, long serverStartSeconds) {
    /// Uptime is told in whole seconds, and the clock is read a moment later.
    private static final long TOLERANCE_SECONDS = 2;

    private static final long ID_LIMIT = 1L << 32;

    /// @param told by the server's greeting
    /// @param asked of the server behind it; another one behind a proxy
    /// @return 0 when the session cannot be named for certain
    public static long backendId(long told, long asked, long startSeconds) {
        return told == asked && told < ID_LIMIT ? startSeconds << 32 | told : 0;
    }

    static SessionToken of(long backendId) {
        return new SessionToken(backendId & (ID_LIMIT - 1), backendId >>> 32);
    }

    boolean startedAt(long startSeconds) {
        return Math.abs(startSeconds - serverStartSeconds) <= TOLERANCE_SECONDS;
    }
}
