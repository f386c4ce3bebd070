package dev.drydock.app.panel.connections.state;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.core.secrets.SecretUse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The form as it stands. A secret itself is never in it.
///
/// @param origin what the workspace has; empty for a profile that was never saved
/// @param kept the uses for which a secret is kept for this profile
/// @param typed the uses for which one was given in the form or came with a URL
public record Form(
        String id,
        Optional<Contents> origin,
        boolean changed,
        Contents contents,
        Set<SecretUse> kept,
        Set<SecretUse> typed,
        Map<Field, String> problems) {
    public Form {
        kept = Set.copyOf(kept);
        typed = Set.copyOf(typed);
        problems = Map.copyOf(problems);
    }

    /// What is known of a secret.
    public enum SecretMark {
        NONE,
        TYPED,
        KEPT,
        /// One is kept, but for the place the profile led to before: it is not used, and forgotten with the
        /// next save.
        FOR_ANOTHER_PLACE
    }

    public boolean stored() {
        return origin.isPresent();
    }

    /// Whether there is nothing to save.
    public boolean saved() {
        return stored() && !changed;
    }

    public String name() {
        return contents.typed(Field.NAME);
    }

    public String value(Field field) {
        return contents.value(field);
    }

    public String pick(Pick pick) {
        return contents.pick(pick);
    }

    public EnvironmentLook environment() {
        return contents.environment();
    }

    public boolean fileBased() {
        return contents.fileBased();
    }

    /// Whether a session of it opens read-only, by its environment or by what the user decided.
    public boolean opensReadOnly() {
        return environment().environment() == Environment.PROD
                || pick(Pick.SAFE_MODE).equals(SafeMode.READ_ONLY.name())
                || Boolean.parseBoolean(contents.settings().get(ConnectionProfile.READ_ONLY));
    }

    public String problem(Field field) {
        return problems.getOrDefault(field, "");
    }

    /// A kept secret belongs to the place and user it was kept for.
    public SecretMark secret(SecretUse use) {
        if (typed.contains(use)) {
            return SecretMark.TYPED;
        }
        if (!kept.contains(use)) {
            return SecretMark.NONE;
        }
        return reaches(use) ? SecretMark.KEPT : SecretMark.FOR_ANOTHER_PLACE;
    }

    /// Whether a secret of this use would be shown to whom the workspace says.
    public boolean reaches(SecretUse use) {
        return origin.map(stored -> stored.reach(use).equals(contents.reach(use)))
                .orElse(false);
    }

    /// The user changed something.
    public Form with(UnaryOperator<Contents> change) {
        Contents now = change.apply(contents);
        return now.equals(contents) ? this : new Form(id, origin, true, now, kept, typed, problems);
    }

    /// The user typed something; what was wrong with that field is to be seen anew.
    public Form with(Field field, String text) {
        Map<Field, String> left = new EnumMap<>(Field.class);
        left.putAll(problems);
        left.remove(field);
        return with(c -> c.with(field, text)).withProblems(left);
    }

    public Form withProblems(Map<Field, String> found) {
        return new Form(id, origin, changed, contents, kept, typed, found);
    }

    public Form withKept(Set<SecretUse> uses) {
        return new Form(id, origin, changed, contents, uses, typed, problems);
    }

    public Form withTyped(Set<SecretUse> uses) {
        return uses.equals(typed) ? this : new Form(id, origin, true, contents, kept, uses, problems);
    }

    /// The workspace filed it elsewhere; what the user changed stays changed.
    public Form filed(String folder) {
        return new Form(
                id,
                origin.map(stored -> stored.with(Field.FOLDER, folder)),
                changed,
                contents.with(Field.FOLDER, folder),
                kept,
                typed,
                problems);
    }

    /// Goes on from what was saved meanwhile.
    public Form since(Form saved) {
        return new Form(id, saved.origin, true, contents, saved.kept, typed, problems);
    }
}
