package dev.drydock.app.panel.query.tab;

import dev.drydock.app.nav.Standing;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.query.port.TransactionState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Everything a tab shows beside its text, messages and results.
///
/// @param profile the one connection of this tab
/// @param changed since it was last run
/// @param question what must be answered before anything goes on
/// @param fault what ended the last run, where no place in the text shows it
public record TabState(
        String title,
        Optional<ConnectionProfile> profile,
        Standing standing,
        Phase phase,
        Transaction transaction,
        Options options,
        boolean changed,
        Optional<Question> question,
        Optional<DbFault> fault) {
    /// @param since when the open transaction was first seen
    public record Transaction(TransactionState state, Instant since) {
        public static final Transaction NONE = new Transaction(TransactionState.NONE, Instant.EPOCH);

        public boolean open() {
            return state != TransactionState.NONE;
        }
    }

    /// @param timeout zero = none
    /// @param readOnly the server refuses writes on this tab's connection
    public record Options(boolean readOnly, boolean autoCommit, Duration timeout) {
        public Options withAutoCommit(boolean on) {
            return new Options(readOnly, on, timeout);
        }

        public Options withTimeout(Duration most) {
            return new Options(readOnly, autoCommit, most);
        }
    }

    public boolean bound() {
        return profile.isPresent();
    }

    TabState in(Phase now) {
        return new TabState(title, profile, standing, now, transaction, options, changed, question, fault);
    }

    TabState standing(Standing now) {
        return new TabState(title, profile, now, phase, transaction, options, changed, question, fault);
    }

    TabState transaction(Transaction now) {
        return new TabState(title, profile, standing, phase, now, options, changed, question, fault);
    }

    TabState options(Options now) {
        return new TabState(title, profile, standing, phase, transaction, now, changed, question, fault);
    }

    TabState changed(boolean now) {
        return new TabState(title, profile, standing, phase, transaction, options, now, question, fault);
    }

    TabState asking(Optional<Question> now) {
        return new TabState(title, profile, standing, phase, transaction, options, changed, now, fault);
    }

    TabState fault(Optional<DbFault> now) {
        return new TabState(title, profile, standing, phase, transaction, options, changed, question, now);
    }
}
