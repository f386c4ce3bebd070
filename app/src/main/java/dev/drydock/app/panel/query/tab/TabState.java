package dev.drydock.app.panel.query.tab;

import dev.drydock.app.nav.Standing;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.policy.CommitMode;
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
/// @param saved the profile as it was saved while the connection was open; reconnecting puts it in force
public record TabState(
        String title,
        Optional<ConnectionProfile> profile,
        Standing standing,
        Phase phase,
        Transaction transaction,
        Options options,
        boolean changed,
        Optional<Question> question,
        Optional<DbFault> fault,
        Optional<ConnectionProfile> saved) {
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
        static final Options UNBOUND = new Options(false, true, Duration.ZERO);

        /// By the policy in force for a profile. Where mistakes are cheap nothing bounds a statement unless the
        /// user said so.
        static Options of(ConnectionProfile profile) {
            EffectivePolicy policy = EffectivePolicy.of(profile);
            boolean cheap = profile.environment().compareTo(Environment.STAGING) < 0;
            boolean bounded = !cheap || policy.chosen().contains(EffectivePolicy.Part.STATEMENT);
            return new Options(
                    policy.readOnly(),
                    policy.commitMode() != CommitMode.MANUAL,
                    bounded ? policy.bounds().statement() : Duration.ZERO);
        }

        Options lockedWhen(boolean locked) {
            return new Options(readOnly || locked, autoCommit, timeout);
        }

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

    /// @param rules what holds from now on, for guard and view
    /// @param chosen for the next run
    /// @param later what holds only after reconnecting
    TabState under(ConnectionProfile rules, Options chosen, Optional<ConnectionProfile> later) {
        ServerFacts facts = standing instanceof Standing.On(var p, var known, var ro) ? known : TabViewModel.NOT_YET;
        return new TabState(
                title,
                Optional.of(rules),
                new Standing.On(rules, facts, chosen.readOnly()),
                phase,
                transaction,
                chosen,
                changed,
                question.filter(asked -> !(asked instanceof Question.MayRun)),
                fault,
                later);
    }

    TabState in(Phase now) {
        return new TabState(title, profile, standing, now, transaction, options, changed, question, fault, saved);
    }

    TabState standing(Standing now) {
        return new TabState(title, profile, now, phase, transaction, options, changed, question, fault, saved);
    }

    TabState transaction(Transaction now) {
        return new TabState(title, profile, standing, phase, now, options, changed, question, fault, saved);
    }

    TabState options(Options now) {
        return new TabState(title, profile, standing, phase, transaction, now, changed, question, fault, saved);
    }

    TabState changed(boolean now) {
        return new TabState(title, profile, standing, phase, transaction, options, now, question, fault, saved);
    }

    TabState asking(Optional<Question> now) {
        return new TabState(title, profile, standing, phase, transaction, options, changed, now, fault, saved);
    }

    TabState fault(Optional<DbFault> now) {
        return new TabState(title, profile, standing, phase, transaction, options, changed, question, now, saved);
    }
}
