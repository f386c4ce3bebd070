package dev.drydock.app.panel.connections;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.words.FaultText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All the panel shows, at one moment.
///
/// @param form empty while nothing is selected
/// @param removed the profile that was moved to the bin last, while it can be taken back
record ConnectionsState(
        Listing listing,
        String filter,
        Optional<Form> form,
        Note note,
        TestRun test,
        Opening opening,
        Optional<Removed> removed) {

    sealed interface Listing {
        record Loading() implements Listing {}

        record Failed(FaultText why) implements Listing {}

        /// @param total before filtering
        record Ready(List<Group> groups, int total) implements Listing {}
    }

    record Group(EnvironmentLook look, List<Item> items) {}

    /// @param figure at the right end of the line: how long the last answer took
    record Item(String id, String name, String detail, Mark mark, String figure) {}

    /// What is known of a profile since the start.
    enum Mark {
        UNKNOWN,
        REACHED,
        FAILED,
        CURRENT
    }

    enum Field {
        NAME,
        HOST,
        PORT,
        DATABASE,
        FILE,
        USER
    }

    enum SecretMark {
        NONE,
        TYPED,
        KEPT
    }

    /// A choice by id and word.
    record Choice(String id, String word) {}

    /// @param stored the workspace knows it already
    /// @param settings further settings of the connection; nothing shows them, saving keeps them
    record Form(
            String id,
            boolean stored,
            boolean changed,
            Map<Field, String> values,
            EnvironmentLook environment,
            Choice system,
            boolean fileBased,
            Choice tls,
            SecretMark secret,
            Map<String, String> settings,
            Map<Field, String> problems) {
        Form {
            values = Map.copyOf(values);
            settings = Map.copyOf(settings);
            problems = Map.copyOf(problems);
        }

        String value(Field field) {
            return values.getOrDefault(field, "");
        }

        /// Whether there is nothing to save.
        boolean saved() {
            return stored && !changed;
        }

        String problem(Field field) {
            return problems.getOrDefault(field, "");
        }
    }

    /// What came of a pasted URL.
    record Note(Tone tone, String text) {
        enum Tone {
            NONE,
            FILLED,
            REFUSED
        }

        static final Note NONE = new Note(Tone.NONE, "");
    }

    enum StepState {
        WAITING,
        RUNNING,
        PASSED,
        FAILED
    }

    /// @param fault what failed and its cure, only at a failed step
    record StepLine(String title, StepState state, String fact, String took, Optional<FaultText> fault) {}

    /// @param summary beside the heading
    record TestRun(Phase phase, List<StepLine> steps, String summary) {
        enum Phase {
            IDLE,
            RUNNING,
            PASSED,
            FAILED
        }
    }

    /// What came of saving or connecting.
    record Opening(boolean running, Optional<FaultText> fault) {}

    /// @param problem why it could not be brought back, `""` before that was tried
    record Removed(String id, String name, String problem) {}
}
