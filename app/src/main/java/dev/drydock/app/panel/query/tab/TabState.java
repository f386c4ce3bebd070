package dev.drydock.app.panel.query.tab;

import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.query.ask.Question;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.guard.Stance;
import dev.drydock.core.guard.unlock.Unlocks;
import dev.drydock.core.query.pending.Pending;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.core.query.preview.ReadOnlyProof;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Everything a tab shows beside its text, messages and results.
///
/// @param profile the one connection of this tab
/// @param changed since it was last run
/// @param question what must be answered before anything goes on
/// @param fault what ended the last run, where no place in the text shows it
/// @param proof what the server said of the read-only session; empty until it was asked
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
        Optional<ConnectionProfile> saved,
        Optional<ReadOnlyProof> proof) {
    /// @param since when the open transaction was first seen
    /// @param pending what it did so far
    public record Transaction(TransactionState state, Instant since, Pending pending) {
        public static final Transaction NONE = new Transaction(TransactionState.NONE, Instant.EPOCH, Pending.NONE);

        /// Whether its end decides over anything: one that only read is nothing to ask about.
        public boolean matters() {
            return open() && !pending.onlyReads();
        }

        public boolean open() {
            return state != TransactionState.NONE;
        }
    }

    /// @param stance the rules that every statement is judged by
    /// @param timeout zero = none
    public record Options(Stance stance, CommitMode commitMode, Duration timeout) {
        static final Options UNBOUND = new Options(Stance.in(Environment.DEV, false), CommitMode.AUTO, Duration.ZERO);

        /// By the policy in force for a profile now.
        static Options of(ConnectionProfile profile, Unlocks unlocks) {
            EffectivePolicy policy = EffectivePolicy.of(profile);
            return new Options(
                    unlocks.stance(profile),
                    policy.commitMode(),
                    policy.bounds().statement());
        }

        /// The server refuses writes on this tab's connection.
        public boolean readOnly() {
            return stance.refusesWrites();
        }

        Options under(Stance rules) {
            return new Options(rules, commitMode, timeout);
        }

        public Options committing(CommitMode mode) {
            return new Options(stance, mode, timeout);
        }

        public Options withTimeout(Duration most) {
            return new Options(stance, commitMode, most);
        }
    }

    public boolean bound() {
        return profile.isPresent();
    }

    /// @param rules what holds from now on, for guard and view
    /// @param chosen for the next run
    /// @param later what holds only after reconnecting
    TabState under(ConnectionProfile rules, Options chosen, Optional<ConnectionProfile> later) {
        return new TabState(
                title,
                Optional.of(rules),
                new Standing.On(rules, facts(), chosen.readOnly()),
                phase,
                transaction,
                chosen,
                changed,
                question.filter(asked -> !(asked instanceof Question.MayRun)),
                fault,
                later,
                proof);
    }

    TabState in(Phase now) {
        return new TabState(
                title, profile, standing, now, transaction, options, changed, question, fault, saved, proof);
    }

    TabState standing(Standing now) {
        return new TabState(title, profile, now, phase, transaction, options, changed, question, fault, saved, proof);
    }

    TabState transaction(Transaction now) {
        return new TabState(title, profile, standing, phase, now, options, changed, question, fault, saved, proof);
    }

    TabState options(Options now) {
        return new TabState(title, profile, standing, phase, transaction, now, changed, question, fault, saved, proof);
    }

    TabState changed(boolean now) {
        return new TabState(title, profile, standing, phase, transaction, options, now, question, fault, saved, proof);
    }

    TabState asking(Optional<Question> now) {
        return new TabState(title, profile, standing, phase, transaction, options, changed, now, fault, saved, proof);
    }

    TabState fault(Optional<DbFault> now) {
        return new TabState(
                title, profile, standing, phase, transaction, options, changed, question, now, saved, proof);
    }

    TabState proof(Optional<ReadOnlyProof> now) {
        return new TabState(
                title, profile, standing, phase, transaction, options, changed, question, fault, saved, now);
    }

    /// What is known of the server.
    ServerFacts facts() {
        return standing instanceof Standing.On(var _, var known, var _) ? known : TabViewModel.NOT_YET;
    }

    /// Locked again while a transaction is open.
    public boolean lockedOpen() {
        return options.readOnly() && transaction.open();
    }
}
