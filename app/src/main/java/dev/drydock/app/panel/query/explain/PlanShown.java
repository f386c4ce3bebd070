package dev.drydock.app.panel.query.explain;

import dev.drydock.app.plan.state.Look;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.plan.run.Explained;
import java.util.List;
import java.util.Optional;

/// What the plan tab shows.
public sealed interface PlanShown {
    /// No plan was asked for yet.
    record Nothing() implements PlanShown {}

    record Working(Subject subject) implements PlanShown {}

    /// The statement has parameters, and this plan needs their values.
    ///
    /// @param labels what the values are called, in their order
    /// @param known what was typed the last time, as many or none
    record WantsValues(Subject subject, List<String> labels, List<String> known) implements PlanShown {
        public WantsValues {
            labels = List.copyOf(labels);
            known = List.copyOf(known);
        }
    }

    /// @param subject [Subject#NONE] when there was not one statement
    record Failed(Subject subject, DbFault why) implements PlanShown {}

    /// @param looks the plans; several where the server made several statements of one
    /// @param at which of them is in sight
    /// @param labels of the parameters, empty when there are none or the server plans for any values only
    record Shown(Subject subject, List<Look> looks, int at, Explained explained, List<String> labels)
            implements PlanShown {
        public Shown {
            looks = List.copyOf(looks);
            labels = List.copyOf(labels);
        }

        /// It serves every value of the parameters.
        public boolean generic() {
            return !labels.isEmpty() && subject.values().isEmpty();
        }

        public Shown at(int other) {
            return new Shown(subject, looks, other, explained, labels);
        }
    }

    /// What it is of, if anything.
    default Optional<Subject> about() {
        return switch (this) {
            case Nothing _ -> Optional.empty();
            case Working(Subject subject) -> Optional.of(subject);
            case WantsValues(Subject subject, List<String> _, List<String> _) -> Optional.of(subject);
            case Failed(Subject subject, DbFault _) -> Optional.of(subject).filter(of -> !of.equals(Subject.NONE));
            case Shown shown -> Optional.of(shown.subject());
        };
    }
}
