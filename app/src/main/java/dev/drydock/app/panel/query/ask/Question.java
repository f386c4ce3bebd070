package dev.drydock.app.panel.query.ask;

import dev.drydock.app.panel.query.ask.RunPlan.Item;
import dev.drydock.core.plan.run.Ahead;
import dev.drydock.core.query.preview.RowPreview;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// What the user is asked before something happens.
public sealed interface Question {
    /// May this run here?
    ///
    /// @param number of the question; what is found out for one is never taken for another
    /// @param risky the statements that need a yes; `all` counts those that will run
    /// @param typedName the name to type, `""` when a click is enough
    /// @param counting rows are still counted, or what stays behind is still looked for
    /// @param aftermath of a run that is rolled back; empty for one that is not
    record MayRun(
            long number,
            List<Asked> risky,
            int all,
            String typedName,
            Proof proof,
            boolean counting,
            Optional<Aftermath> aftermath)
            implements Question {
        private static final AtomicLong ASKED = new AtomicLong();

        public MayRun {
            risky = List.copyOf(risky);
        }

        /// A question that was not asked before, even where it says the same.
        public MayRun(
                List<Asked> risky,
                int all,
                String typedName,
                Proof proof,
                boolean counting,
                Optional<Aftermath> aftermath) {
            this(ASKED.incrementAndGet(), risky, all, typedName, proof, counting, aftermath);
        }

        /// What is sent, and what its rollback leaves behind.
        ///
        /// @param known empty while it is looked for
        public record Aftermath(Optional<Ahead> known) {
            public static final Aftermath UNKNOWN = new Aftermath(Optional.empty());
        }

        /// Whether both are one question, however far each is.
        public boolean about(MayRun other) {
            return number == other.number;
        }

        /// Whether `typed` is the name asked for, and nothing is still being found out.
        public boolean accepts(String typed) {
            return !counting && proof != Proof.CHECKING && (typedName.isEmpty() || typedName.equals(typed));
        }

        /// Whether a yes takes a password.
        public boolean proves() {
            return proof == Proof.WANTED || proof == Proof.REJECTED;
        }

        public MayRun proof(Proof now, String name) {
            return new MayRun(number, risky, all, name, now, counting, aftermath);
        }

        public MayRun counted(List<Asked> known, boolean more) {
            return new MayRun(number, known, all, typedName, proof, more, aftermath);
        }

        public MayRun foretold(Ahead ahead) {
            return new MayRun(
                    number, risky, all, typedName, proof, false, Optional.of(new Aftermath(Optional.of(ahead))));
        }
    }

    /// One statement of a question.
    ///
    /// @param rows empty while they are not counted, and where nothing is to be counted
    /// @param afterOthers earlier statements of the same script may change what is counted
    record Asked(Item item, Optional<RowPreview> rows, boolean afterOthers) {}

    /// How far the proof of who agrees is.
    enum Proof {
        NOT_NEEDED,
        /// The password is to be typed.
        WANTED,
        CHECKING,
        /// The server did not take what was typed, or could not be asked.
        REJECTED,
        /// No password proves anything on this login: the name of the database stands in for it.
        BY_NAME
    }

    /// The guard refused: nothing to answer, only to read.
    record Refused(List<Item> refused) implements Question {}

    /// Closing rolls back an open transaction or stops a run.
    record MayClose(boolean running, boolean transaction) implements Question {}
}
