package dev.drydock.cli.output;

import dev.drydock.app.words.FaultText;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.plan.run.port.ExplainRule;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.secrets.SecretRule;
import dev.drydock.core.workspace.store.StoreFaults;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// Ends a command with a sentence on standard error and an exit code.
public final class CliFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Set<String> OWN_FILES =
            Set.of(StoreFaults.DISK_FULL, StoreFaults.DAMAGED, StoreFaults.READ_ONLY);

    private final int exitCode;
    private final String sqlState;

    public CliFailure(int exitCode, String sentence) {
        this(exitCode, sentence, "");
    }

    private CliFailure(int exitCode, String sentence, String sqlState) {
        super(sentence, null, false, false);
        this.exitCode = exitCode;
        this.sqlState = sqlState;
    }

    public static CliFailure usage(String sentence) {
        return new CliFailure(ExitCode.USAGE, sentence);
    }

    /// A fault met before a session stood.
    public static CliFailure connecting(DbFault fault) {
        return new CliFailure(ExitCode.CANNOT_CONNECT, FaultText.of(fault).line(), fault.sqlState());
    }

    /// A fault met by a statement.
    public static CliFailure running(DbFault fault) {
        return new CliFailure(codeOf(fault), FaultText.of(fault).line(), fault.sqlState());
    }

    public static int codeOf(DbFault fault) {
        return switch (fault) {
            case DbFault.Unreachable _, DbFault.Denied _ -> ExitCode.CANNOT_CONNECT;
            case DbFault.Refused refused when isConnectRefusal(refused.rule()) -> ExitCode.CANNOT_CONNECT;
            case DbFault.Refused refused when OWN_FILES.contains(refused.rule()) -> ExitCode.USAGE;
            case DbFault.Refused refused when isAboutSecrets(refused) -> ExitCode.USAGE;
            case DbFault.Refused refused
            when explaining(refused).isPresent() -> codeOf(explaining(refused).get());
            case DbFault.Refused refused ->
                Arrays.stream(RunRule.values())
                        .filter(rule -> rule.explains(refused))
                        .findFirst()
                        .map(CliFailure::codeOf)
                        .orElse(ExitCode.DATABASE_REFUSED);
            case DbFault.BadSql _, DbFault.Busy _, DbFault.Other _ -> ExitCode.DATABASE_REFUSED;
        };
    }

    private static Optional<ExplainRule> explaining(DbFault.Refused refused) {
        return Arrays.stream(ExplainRule.values())
                .filter(rule -> rule.name().equals(refused.rule()))
                .findFirst();
    }

    private static int codeOf(ExplainRule rule) {
        return switch (rule) {
            case EXPLAIN_ONE_STATEMENT, EXPLAIN_TWICE, NO_PLAN_FOR, PREPARED_ELSEWHERE -> ExitCode.USAGE;
            case VALUES_MISSING, VALUES_MISMATCH, OPTION_UNSUPPORTED -> ExitCode.USAGE;
            case ANALYZE_READ_ONLY, PLAN_READ_ONLY, NOT_TRANSACTIONAL -> ExitCode.REFUSED_BY_GUARD;
            case ANALYZE_UNSUPPORTED,
                    RUNNING_UNSUPPORTED,
                    TRANSACTION_FAILED,
                    NOT_ROLLED_BACK,
                    EMPTY_PLAN,
                    PLAN_UNREADABLE -> ExitCode.DATABASE_REFUSED;
        };
    }

    private static int codeOf(RunRule rule) {
        return switch (rule) {
            case READ_ONLY_SESSION, READ_ONLY_ONE_STATEMENT, READ_DIFFERENTLY, LOCKED_AGAIN ->
                ExitCode.REFUSED_BY_GUARD;
            case TRANSACTION_LOST -> ExitCode.CANNOT_CONNECT;
            case META_COMMAND, INLINE_DATA, NOT_SENDABLE, NOT_A_QUERY -> ExitCode.USAGE;
            case SPOOL_DISK_FULL, EXPORT_NOT_WRITTEN, EXPORT_INCOMPLETE, RESULT_CLOSED -> ExitCode.USAGE;
            case STATEMENT_TIMEOUT -> ExitCode.DATABASE_REFUSED;
            case SESSION_CLOSED -> ExitCode.BUG;
        };
    }

    public String sqlState() {
        return sqlState;
    }

    public int exitCode() {
        return exitCode;
    }

    private static boolean isAboutSecrets(DbFault refused) {
        return Arrays.stream(SecretRule.values()).anyMatch(rule -> rule.explains(refused));
    }

    private static boolean isConnectRefusal(String rule) {
        return Arrays.stream(Refusal.values())
                .anyMatch(refusal -> refusal.name().equals(rule));
    }
}
