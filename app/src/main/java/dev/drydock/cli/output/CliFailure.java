package dev.drydock.cli.output;

import dev.drydock.app.words.FaultText;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.fault.DbFault;
import java.util.Arrays;

/// Ends a command with a sentence on standard error and an exit code.
public final class CliFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public CliFailure(int exitCode, String sentence) {
        super(sentence, null, false, false);
        this.exitCode = exitCode;
    }

    public static CliFailure usage(String sentence) {
        return new CliFailure(ExitCode.USAGE, sentence);
    }

    /// A fault met before a session stood.
    public static CliFailure connecting(DbFault fault) {
        return new CliFailure(ExitCode.CANNOT_CONNECT, FaultText.of(fault).line());
    }

    /// A fault met by a statement.
    public static CliFailure running(DbFault fault) {
        return new CliFailure(codeOf(fault), FaultText.of(fault).line());
    }

    public static int codeOf(DbFault fault) {
        return switch (fault) {
            case DbFault.Unreachable _, DbFault.Denied _ -> ExitCode.CANNOT_CONNECT;
            case DbFault.Refused refused when isConnectRefusal(refused.rule()) -> ExitCode.CANNOT_CONNECT;
            case DbFault.BadSql _, DbFault.Busy _, DbFault.Refused _, DbFault.Other _ -> ExitCode.DATABASE_REFUSED;
        };
    }

    public int exitCode() {
        return exitCode;
    }

    private static boolean isConnectRefusal(String rule) {
        return Arrays.stream(Refusal.values())
                .anyMatch(refusal -> refusal.name().equals(rule));
    }
}
