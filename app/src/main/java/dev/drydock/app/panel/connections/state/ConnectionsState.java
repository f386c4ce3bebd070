package dev.drydock.app.panel.connections.state;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.words.FaultText;
import java.util.List;
import java.util.Optional;

/// All the panel shows, at one moment.
///
/// @param form empty while nothing is selected
/// @param removed the profile that was moved to the bin last, while it can be taken back
public record ConnectionsState(
        Listing listing,
        String filter,
        Optional<Form> form,
        Note note,
        TestRun test,
        Opening opening,
        Optional<Removed> removed,
        Optional<Leaving> leaving) {

    ConnectionsState with(Listing now) {
        return new ConnectionsState(now, filter, form, note, test, opening, removed, leaving);
    }

    ConnectionsState filtered(String now) {
        return new ConnectionsState(listing, now, form, note, test, opening, removed, leaving);
    }

    ConnectionsState with(Optional<Form> now) {
        return new ConnectionsState(listing, filter, now, note, test, opening, removed, leaving);
    }

    ConnectionsState with(Note now) {
        return new ConnectionsState(listing, filter, form, now, test, opening, removed, leaving);
    }

    ConnectionsState with(TestRun now) {
        return new ConnectionsState(listing, filter, form, note, now, opening, removed, leaving);
    }

    ConnectionsState with(Opening now) {
        return new ConnectionsState(listing, filter, form, note, test, now, removed, leaving);
    }

    ConnectionsState removed(Optional<Removed> now) {
        return new ConnectionsState(listing, filter, form, note, test, opening, now, leaving);
    }

    ConnectionsState leaving(Optional<Leaving> now) {
        return new ConnectionsState(listing, filter, form, note, test, opening, removed, now);
    }

    public sealed interface Listing {
        record Loading() implements Listing {}

        record Failed(FaultText why) implements Listing {}

        /// @param total before filtering
        record Ready(List<Group> groups, int total) implements Listing {}
    }

    public record Group(EnvironmentLook look, List<Item> items) {}

    /// @param figure at the right end of the line: how long the last answer took
    public record Item(String id, String name, String detail, Mark mark, String figure) {}

    /// What is known of a profile since the start.
    public enum Mark {
        UNKNOWN,
        REACHED,
        FAILED,
        CURRENT
    }

    /// A choice by id and word.
    public record Choice(String id, String word) {}

    /// What came of a pasted URL.
    public record Note(Tone tone, String text) {
        public enum Tone {
            NONE,
            FILLED,
            REFUSED
        }

        public static final Note NONE = new Note(Tone.NONE, "");
    }

    public enum StepState {
        WAITING,
        RUNNING,
        PASSED,
        FAILED
    }

    /// @param fault what failed and its cure, only at a failed step
    public record StepLine(String title, StepState state, String fact, String took, Optional<FaultText> fault) {}

    /// @param summary beside the heading
    public record TestRun(Phase phase, List<StepLine> steps, String summary) {
        public enum Phase {
            IDLE,
            RUNNING,
            PASSED,
            FAILED
        }
    }

    /// What came of saving or connecting.
    public record Opening(boolean running, Optional<FaultText> fault) {}

    /// @param problem why it could not be brought back, `""` before that was tried
    public record Removed(String id, String name, String problem) {}

    /// Unsaved changes stand in the way of what the user asked for.
    ///
    /// @param name of the profile that was changed
    public record Leaving(String name) {}
}
