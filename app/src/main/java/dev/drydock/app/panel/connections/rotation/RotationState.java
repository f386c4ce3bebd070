package dev.drydock.app.panel.connections.rotation;

import dev.drydock.app.kit.EnvironmentLook;
import java.util.Optional;

/// What the change of a password shows, at one moment.
///
/// @param look of the environment; empty while it is closed
/// @param profile its name
/// @param question what the guard asks; `""` for nothing
/// @param typedName what has to be typed to agree; `""` where a click is enough
/// @param asksOld the present password is not kept
/// @param generates a password can be made up, since it would be kept
/// @param whyNot why it cannot be done at all; `""` when it can
/// @param result how the last try ended
public record RotationState(
        boolean open,
        boolean working,
        Optional<EnvironmentLook> look,
        String profile,
        String question,
        String typedName,
        boolean asksOld,
        boolean generates,
        String whyNot,
        Optional<Result> result) {
    static final RotationState CLOSED =
            new RotationState(false, false, Optional.empty(), "", "", "", false, false, "", Optional.empty());

    /// @param changed both sides have the new one
    public record Result(boolean changed, String sentence) {}

    RotationState work() {
        return new RotationState(
                open, true, look, profile, question, typedName, asksOld, generates, whyNot, Optional.empty());
    }

    RotationState ended(Result how) {
        return new RotationState(
                open, false, look, profile, question, typedName, asksOld, generates, whyNot, Optional.of(how));
    }

    /// Whether it can be tried now.
    public boolean ready() {
        return whyNot.isEmpty() && !working && !result.map(Result::changed).orElse(false);
    }
}
