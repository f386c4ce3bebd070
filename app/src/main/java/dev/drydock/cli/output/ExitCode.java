package dev.drydock.cli.output;

/// What the process says to its caller.
public final class ExitCode {
    public static final int DONE = 0;
    /// Done, but a gate found something (a difference, a broken journal, a failed test).
    public static final int FOUND = 1;
    /// The command line, or a file or disk of the user's own.
    public static final int USAGE = 2;
    public static final int CANNOT_CONNECT = 3;
    public static final int REFUSED_BY_GUARD = 4;
    public static final int DATABASE_REFUSED = 5;
    public static final int BUG = 70;
    /// What a shell says of a program that SIGINT ended.
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
