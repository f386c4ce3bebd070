package dev.drydock.app.panel.connections.state;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.words.FaultText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All the panel shows, at one moment.
///
/// @param form empty while nothing is selected
/// @param removed the profile that was moved to the bin last, while it can be taken back
/// @param leaving the question before unsaved changes are left
/// @param around what the form needs to know of this machine
/// @param told what came of something that no part of the panel shows
public record ConnectionsState(
        Listing listing,
        String filter,
        Optional<Form> form,
        Note note,
        TestRun test,
        Opening opening,
        Optional<Removed> removed,
        Optional<Leaving> leaving,
        Around around,
        Note told) {

    ConnectionsState with(Listing now) {
        return new ConnectionsState(now, filter, form, note, test, opening, removed, leaving, around, told);
    }

    ConnectionsState filtered(String now) {
        return new ConnectionsState(listing, now, form, note, test, opening, removed, leaving, around, told);
    }

    ConnectionsState with(Optional<Form> now) {
        return new ConnectionsState(listing, filter, now, note, test, opening, removed, leaving, around, told);
    }

    ConnectionsState with(Note now) {
        return new ConnectionsState(listing, filter, form, now, test, opening, removed, leaving, around, told);
    }

    ConnectionsState with(TestRun now) {
        return new ConnectionsState(listing, filter, form, note, now, opening, removed, leaving, around, told);
    }

    ConnectionsState with(Opening now) {
        return new ConnectionsState(listing, filter, form, note, test, now, removed, leaving, around, told);
    }

    ConnectionsState removed(Optional<Removed> now) {
        return new ConnectionsState(listing, filter, form, note, test, opening, now, leaving, around, told);
    }

    ConnectionsState leaving(Optional<Leaving> now) {
        return new ConnectionsState(listing, filter, form, note, test, opening, removed, now, around, told);
    }

    ConnectionsState with(Around now) {
        return new ConnectionsState(listing, filter, form, note, test, opening, removed, leaving, now, told);
    }

    ConnectionsState told(Note now) {
        return new ConnectionsState(listing, filter, form, note, test, opening, removed, leaving, around, now);
    }

    public sealed interface Listing {
        record Loading() implements Listing {}

        record Failed(FaultText why) implements Listing {}

        /// @param total before filtering
        /// @param unreadable how many more the workspace has that cannot be used
        record Ready(List<Group> groups, int total, int unreadable) implements Listing {}
    }

    /// @param folders the one without a name first
    public record Group(EnvironmentLook look, List<Folder> folders) {
        public int count() {
            return folders.stream().mapToInt(folder -> folder.items().size()).sum();
        }
    }

    /// @param name `a/b`; `""` = in no folder
    public record Folder(String name, List<Item> items) {}

    /// @param figure at the right end of the line: how long the last answer took
    public record Item(String id, String name, String folder, String detail, Mark mark, String figure) {}

    /// What is known of a profile since the start.
    public enum Mark {
        UNKNOWN,
        REACHED,
        FAILED,
        CURRENT
    }

    /// A choice by id and word.
    public record Choice(String id, String word) {}

    /// A place where secrets can be kept.
    ///
    /// @param id name of the constant
    /// @param whyNot `""` when it can be used now
    /// @param hint what to know of it, for example its path; `""` for nothing
    public record Keeping(String id, String word, String whyNot, String hint) {}

    /// What the form needs to know of this machine.
    ///
    /// @param keepings where secrets can be kept
    /// @param files what is known of files that are named in the form
    public record Around(List<Keeping> keepings, Map<Field, FieldNote> files) {
        public static final Around NOTHING = new Around(List.of(), Map.of());

        public Around {
            keepings = List.copyOf(keepings);
            files = Map.copyOf(files);
        }
    }

    /// What should be known of what stands in a field.
    ///
    /// @param warning something is wrong with it, or will be soon
    public record FieldNote(boolean warning, String text) {}

    /// What came of a pasted URL, or of an act on stored profiles.
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

    /// @param details below the line, one each
    /// @param fault what failed and its cure, only at a failed step
    /// @param fingerprint of the unknown host key that the step stopped at, `""` where it did not
    public record StepLine(
            String title,
            StepState state,
            String fact,
            String took,
            List<Detail> details,
            Optional<FaultText> fault,
            String fingerprint) {
        public StepLine {
            details = List.copyOf(details);
        }
    }

    /// @param warning worth a second look
    public record Detail(boolean warning, String text) {}

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
