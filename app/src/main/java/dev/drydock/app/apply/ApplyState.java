package dev.drydock.app.apply;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.schema.apply.ApplyPlan;
import dev.drydock.core.schema.apply.ApplyReport;

/// How far a script is on its way to the database.
public sealed interface ApplyState {
    /// Nothing is asked.
    record Idle() implements ApplyState {}

    /// The statements are shown; somebody has to agree.
    ///
    /// @param title what they are for
    record Asking(ConnectionProfile profile, String title, ApplyPlan plan, Proof proof) implements ApplyState {
        public boolean refused() {
            return !plan.refused().isEmpty();
        }

        /// The name that has to be typed, `""` when a click is enough.
        public String typedName() {
            return plan.typedName() || proof == Proof.BY_NAME ? profile.target().name() : "";
        }

        public boolean wantsPassword() {
            return switch (proof) {
                case NOT_NEEDED, BY_NAME -> false;
                case WANTED, CHECKING, REJECTED -> true;
            };
        }
    }

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

    /// @param done statements of the plan that have ended
    record Running(ConnectionProfile profile, String title, ApplyPlan plan, int done) implements ApplyState {}

    record Ended(ConnectionProfile profile, String title, ApplyReport report) implements ApplyState {}

    /// No statement was sent.
    record Failed(ConnectionProfile profile, String title, DbFault why) implements ApplyState {}
}
