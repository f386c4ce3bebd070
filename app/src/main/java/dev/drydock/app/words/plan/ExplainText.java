package dev.drydock.app.words.plan;

import dev.drydock.app.words.Messages;
import dev.drydock.core.plan.run.port.ExplainOption;
import dev.drydock.core.plan.run.port.ExplainRule;
import dev.drydock.core.plan.run.port.Irreversible;

/// Asking for plans, in the user's words.
public final class ExplainText {
    private static final Messages WORDS = Messages.of(ExplainText.class);

    private ExplainText() {}

    public static String of(Irreversible what) {
        return switch (what) {
            case SEQUENCES -> WORDS.text("irreversible.sequences");
            case FOREIGN_TABLES -> WORDS.text("irreversible.foreignTables");
            case OTHER_SERVERS -> WORDS.text("irreversible.otherServers");
            case TRIGGERS -> WORDS.text("irreversible.triggers");
            case HIDDEN_TRIGGERS -> WORDS.text("irreversible.hiddenTriggers");
            case FUNCTIONS -> WORDS.text("irreversible.functions");
            case FILES -> WORDS.text("irreversible.files");
        };
    }

    /// What an option is called.
    public static String name(ExplainOption option) {
        return switch (option) {
            case VERBOSE -> WORDS.text("option.verbose");
            case BUFFERS -> WORDS.text("option.buffers");
            case WAL -> WORDS.text("option.wal");
            case SETTINGS -> WORDS.text("option.settings");
            case NO_TIMING -> WORDS.text("option.noTiming");
            case GENERIC_PLAN -> WORDS.text("option.genericPlan");
            case MEMORY -> WORDS.text("option.memory");
            case SERIALIZE -> WORDS.text("option.serialize");
        };
    }

    /// What an option tells, as a sentence.
    public static String hint(ExplainOption option) {
        return switch (option) {
            case VERBOSE -> WORDS.text("option.verbose.hint");
            case BUFFERS -> WORDS.text("option.buffers.hint");
            case WAL -> WORDS.text("option.wal.hint");
            case SETTINGS -> WORDS.text("option.settings.hint");
            case NO_TIMING -> WORDS.text("option.noTiming.hint");
            case GENERIC_PLAN -> WORDS.text("option.genericPlan.hint");
            case MEMORY -> WORDS.text("option.memory.hint");
            case SERIALIZE -> WORDS.text("option.serialize.hint");
        };
    }

    public static String sentence(ExplainRule rule, String fact) {
        return switch (rule) {
            case EXPLAIN_ONE_STATEMENT -> WORDS.text("explain.oneStatement");
            case EXPLAIN_TWICE -> WORDS.text("explain.twice");
            case NO_PLAN_FOR -> WORDS.text("explain.noPlanFor", fact);
            case PREPARED_ELSEWHERE -> WORDS.text("explain.preparedElsewhere");
            case VALUES_MISSING -> WORDS.text("explain.valuesMissing", fact);
            case VALUES_MISMATCH -> WORDS.text("explain.valuesMismatch", fact);
            case ANALYZE_UNSUPPORTED -> WORDS.text("explain.analyzeUnsupported", fact);
            case OPTION_UNSUPPORTED -> WORDS.text("explain.optionUnsupported", fact);
            case RUNNING_UNSUPPORTED -> WORDS.text("explain.runningUnsupported", fact);
            case ANALYZE_READ_ONLY -> WORDS.text("explain.readOnly");
            case PLAN_READ_ONLY -> WORDS.text("explain.planReadOnly");
            case NOT_TRANSACTIONAL -> WORDS.text("explain.notTransactional", fact);
            case TRANSACTION_FAILED -> WORDS.text("explain.transactionFailed");
            case NOT_ROLLED_BACK -> WORDS.text("explain.notRolledBack");
            case EMPTY_PLAN -> WORDS.text("explain.empty");
            case PLAN_UNREADABLE -> WORDS.text("explain.unreadable");
        };
    }
}
