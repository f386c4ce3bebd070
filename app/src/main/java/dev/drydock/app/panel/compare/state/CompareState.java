package dev.drydock.app.panel.compare.state;

import dev.drydock.app.words.FaultText;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything the compare panel shows.
///
/// @param before the side that a script would change
/// @param after the side that is the model
public record CompareState(
        List<ConnectionProfile> profiles,
        Optional<SideChoice> before,
        Optional<SideChoice> after,
        Settings settings,
        Phase phase) {
    public static final CompareState FIRST =
            new CompareState(List.of(), Optional.empty(), Optional.empty(), Settings.USUAL, new Phase.First());

    public CompareState {
        profiles = List.copyOf(profiles);
    }

    public CompareState profiles(List<ConnectionProfile> now) {
        return new CompareState(now, before, after, settings, phase);
    }

    public CompareState sides(Optional<SideChoice> one, Optional<SideChoice> other) {
        return new CompareState(profiles, one, other, settings, phase);
    }

    public CompareState settings(Settings now) {
        return new CompareState(profiles, before, after, now, phase);
    }

    public CompareState in(Phase now) {
        return new CompareState(profiles, before, after, settings, now);
    }

    public boolean ready() {
        return before.isPresent() && after.isPresent() && !before.equals(after);
    }

    /// The choices or settings are no longer those of the result in sight.
    public boolean stale() {
        return phase instanceof Phase.Shown shown
                && !(Optional.of(shown.comparison().before().choice()).equals(before)
                        && Optional.of(shown.comparison().after().choice()).equals(after)
                        && shown.comparison().settings().equals(settings));
    }

    /// How far a comparison is.
    public sealed interface Phase {
        record First() implements Phase {}

        record Reading() implements Phase {}

        record Stopped() implements Phase {}

        /// One side could not be read, or both do not go together.
        ///
        /// @param side its name, `""` when it is neither's fault
        record Failed(String side, FaultText why) implements Phase {}

        /// @param out left out, with what had to be
        /// @param chosen the row in sight
        record Shown(
                Comparison comparison,
                Filter filter,
                Set<ElementKey> out,
                Optional<ElementKey> chosen,
                Optional<Written> written)
                implements Phase {
            public Shown {
                out = Set.copyOf(out);
            }

            public Shown filter(Filter now) {
                return new Shown(comparison, now, out, chosen, written);
            }

            public Shown chosen(Optional<ElementKey> now) {
                return new Shown(comparison, filter, out, now, written);
            }

            public Shown out(Set<ElementKey> now) {
                return new Shown(comparison, filter, now, chosen, Optional.empty());
            }

            public Shown written(Optional<Written> now) {
                return new Shown(comparison, filter, out, chosen, now);
            }
        }
    }
}
