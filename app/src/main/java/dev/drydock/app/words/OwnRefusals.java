package dev.drydock.app.words;

import dev.drydock.app.words.plan.ExplainText;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.guard.unlock.UnlockRefusal;
import dev.drydock.core.plan.run.port.ExplainRule;
import dev.drydock.core.pool.PoolRule;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.secrets.SecretRule;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.workspace.store.StoreFaults;
import dev.drydock.core.workspace.text.TextWriter;
import java.util.Arrays;
import java.util.Optional;

/// The sentences of what Drydock itself, not a server, refused or stopped.
final class OwnRefusals {
    private static final Messages WORDS = Messages.of(OwnRefusals.class);

    private OwnRefusals() {}

    /// Empty when the rule is none of ours: then the server's own words are the better ones.
    static Optional<FaultText> of(DbFault.Refused fault) {
        return connecting(fault)
                .or(() -> running(fault))
                .or(() -> explaining(fault))
                .or(() -> unlocking(fault))
                .or(() -> lending(fault))
                .or(() -> keeping(fault))
                .or(() -> secret(fault));
    }

    private static Optional<FaultText> connecting(DbFault.Refused fault) {
        return constant(Refusal.values(), fault.rule())
                .map(refusal -> text("fault.notOpened.title", sentence(refusal, fact(fault)), fault));
    }

    private static Optional<FaultText> running(DbFault.Refused fault) {
        return constant(RunRule.values(), fault.rule())
                .map(rule -> text("fault.stopped.title", sentence(rule, fault), fault));
    }

    private static Optional<FaultText> explaining(DbFault.Refused fault) {
        return constant(ExplainRule.values(), fault.rule())
                .map(rule -> text("fault.noPlan.title", ExplainText.sentence(rule, fact(fault)), fault));
    }

    private static Optional<FaultText> unlocking(DbFault.Refused fault) {
        return constant(UnlockRefusal.values(), fault.rule())
                .map(refusal -> text("fault.notUnlocked.title", LockText.of(refusal), fault));
    }

    private static Optional<FaultText> secret(DbFault.Refused fault) {
        return constant(SecretRule.values(), fault.rule())
                .map(rule -> text("fault.secret.title", SecretText.sentence(rule, fact(fault)), fault));
    }

    private static Optional<FaultText> lending(DbFault.Refused fault) {
        return constant(PoolRule.values(), fault.rule())
                .map(rule -> text("fault.pool.title", sentence(rule, fact(fault)), fault));
    }

    private static String sentence(PoolRule rule, String fact) {
        return switch (rule) {
            case POOL_EXHAUSTED -> WORDS.text("pool.exhausted", fact);
            case POOL_SUSPENDED -> WORDS.text("pool.suspended");
            case POOL_CLOSED -> WORDS.text("pool.closed");
        };
    }

    /// What the user's own files, not a database, refused.
    private static Optional<FaultText> keeping(DbFault.Refused fault) {
        Optional<String> key = switch (fault.rule()) {
            case StoreFaults.DISK_FULL -> Optional.of("store.diskFull");
            case StoreFaults.DAMAGED -> Optional.of("store.damaged");
            case StoreFaults.READ_ONLY -> Optional.of("store.readOnly");
            case TextWriter.NO_SUCH_DRAFT -> Optional.of("store.noSuchDraft");
            default -> Optional.empty();
        };
        return key.map(known -> text("fault.notKept.title", WORDS.text(known, fact(fault)), fault));
    }

    private static String sentence(Refusal refusal, String fact) {
        return switch (refusal) {
            case SERVER_TOO_OLD -> WORDS.text("refusal.serverTooOld", fact);
            case UNSAFE_SETTING -> WORDS.text("refusal.unsafeSetting", fact);
            case TARGET_UNSUPPORTED -> WORDS.text("refusal.targetUnsupported", fact);
            case TLS_UNTRUSTED -> WORDS.text("refusal.tlsUntrusted", fact);
            case TLS_WRONG_HOST -> WORDS.text("refusal.tlsWrongHost", fact);
            case TLS_MISSING -> WORDS.text("refusal.tlsMissing", fact);
            case TLS_EXPIRED -> WORDS.text("refusal.tlsExpired", fact);
            case TLS_TOO_OLD -> WORDS.text("refusal.tlsTooOld", fact);
            case TLS_CLIENT_CERTIFICATE -> WORDS.text("refusal.tlsClientCertificate", fact);
            case TLS_AUTHORITIES_UNREADABLE -> WORDS.text("refusal.tlsAuthoritiesUnreadable", fact);
            case TLS_KEY_UNREADABLE -> WORDS.text("refusal.tlsKeyUnreadable", fact);
            case TLS_FAILED -> WORDS.text("refusal.tlsFailed", fact);
            case LOGIN_UNSAFE -> WORDS.text("refusal.loginUnsafe", fact);
            case SERVER_RESTING -> WORDS.text("refusal.serverResting", fact);
            case SSH_LOGIN -> WORDS.text("refusal.sshLogin", fact);
            case SSH_AGENT -> WORDS.text("refusal.sshAgent");
            case SSH_KEY_UNREADABLE -> WORDS.text("refusal.sshKeyUnreadable", fact);
            case SSH_KNOWN_HOSTS -> WORDS.text("refusal.sshKnownHosts", fact);
            case SSH_HOST_UNKNOWN -> WORDS.text("refusal.sshHostUnknown", fact);
            case SSH_HOST_CHANGED -> WORDS.text("refusal.sshHostChanged", fact);
            case SSH_FORWARDING -> WORDS.text("refusal.sshForwarding", fact);
            case FILE_MISSING -> WORDS.text("refusal.fileMissing", fact);
            case FILE_IS_DIRECTORY -> WORDS.text("refusal.fileIsDirectory", fact);
            case FILE_NOT_READABLE -> WORDS.text("refusal.fileNotReadable", fact);
            case FILE_NOT_DATABASE -> WORDS.text("refusal.fileNotDatabase", fact);
        };
    }

    private static String sentence(RunRule rule, DbFault.Refused fault) {
        return switch (rule) {
            case READ_ONLY_SESSION -> WORDS.text("run.readOnlySession");
            case READ_ONLY_ONE_STATEMENT -> WORDS.text("run.readOnlyOneStatement");
            case LOCKED_AGAIN -> WORDS.text("run.lockedAgain");
            case TRANSACTION_LOST -> WORDS.text("run.transactionLost");
            case META_COMMAND -> WORDS.text("run.metaCommand");
            case INLINE_DATA -> WORDS.text("run.inlineData");
            case READ_DIFFERENTLY -> WORDS.text("run.readDifferently", fault.message());
            case NOT_SENDABLE -> WORDS.text("run.notSendable", problem(fault.message()));
            case STATEMENT_TIMEOUT -> WORDS.text("run.statementTimeout");
            case SPOOL_DISK_FULL -> WORDS.text("run.spoolDiskFull");
            case RESULT_CLOSED -> WORDS.text("run.resultClosed");
            case SESSION_CLOSED -> WORDS.text("run.sessionClosed");
            case NOT_A_QUERY -> WORDS.text("run.notAQuery");
            case EXPORT_NOT_WRITTEN -> WORDS.text("run.exportNotWritten", fact(fault));
            case EXPORT_INCOMPLETE -> WORDS.text("run.exportIncomplete", fact(fault));
        };
    }

    private static String problem(String name) {
        return constant(ScriptPart.Problem.values(), name)
                .map(OwnRefusals::problem)
                .orElseGet(() -> WORDS.text("problem.other"));
    }

    private static String problem(ScriptPart.Problem problem) {
        return switch (problem) {
            case NONE -> WORDS.text("problem.other");
            case UNTERMINATED_STRING -> WORDS.text("problem.unterminatedString");
            case UNTERMINATED_IDENTIFIER -> WORDS.text("problem.unterminatedIdentifier");
            case UNTERMINATED_COMMENT -> WORDS.text("problem.unterminatedComment");
            case UNTERMINATED_INLINE_DATA -> WORDS.text("problem.unterminatedInlineData");
            case MIXED_WITH_META_COMMAND -> WORDS.text("problem.mixedWithMetaCommand");
            case NUL_CHARACTER -> WORDS.text("problem.nulCharacter");
        };
    }

    /// A fact ends a sentence of ours, which has its own full stop.
    private static String fact(DbFault.Refused fault) {
        String fact = fault.message().strip();
        while (fact.endsWith(".")) {
            fact = fact.substring(0, fact.length() - 1);
        }
        return fact.isEmpty() ? WORDS.text("fault.noDetail") : fact;
    }

    private static FaultText text(String titleKey, String sentence, DbFault.Refused fault) {
        return new FaultText(WORDS.text(titleKey), sentence, fault.sqlState());
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }
}
