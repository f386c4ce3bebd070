package dev.drydock.app.panel.connections.state;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.panel.connections.state.ConnectionsState.Choice;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.route.Route;
import java.util.Map;
import java.util.Optional;

/// The form as it stands.
///
/// @param origin the profile as the workspace has it; empty for one that was never saved
public record Form(
        String id,
        Optional<ConnectionProfile> origin,
        boolean changed,
        Map<Field, String> values,
        EnvironmentLook environment,
        Choice system,
        boolean fileBased,
        Choice tls,
        Secrecy secrecy,
        Unshown unshown,
        Map<Field, String> problems) {
    public Form {
        values = Map.copyOf(values);
        problems = Map.copyOf(problems);
    }

    public boolean stored() {
        return origin.isPresent();
    }

    /// Whether there is nothing to save.
    public boolean saved() {
        return stored() && !changed;
    }

    /// A kept secret belongs to the place and user it was kept for.
    public SecretMark secret() {
        if (secrecy.typed()) {
            return SecretMark.TYPED;
        }
        if (!secrecy.kept()) {
            return SecretMark.NONE;
        }
        return leadsToOrigin() ? SecretMark.KEPT : SecretMark.FOR_ANOTHER_PLACE;
    }

    /// To the place and as the user that the workspace has.
    public boolean leadsToOrigin() {
        return origin.map(profile -> profile.dialect().equals(system.id())
                        && profile.user().equals(value(Field.USER).strip())
                        && leadsTo(profile.target()))
                .orElse(false);
    }

    private boolean leadsTo(Target target) {
        return switch (target) {
            case Target.Server(var host, var port, var database) ->
                host.equals(value(Field.HOST).strip())
                        && Integer.toString(port).equals(value(Field.PORT).strip())
                        && database.equals(value(Field.DATABASE).strip());
            case Target.LocalFile(var path) ->
                path.toString().equals(value(Field.FILE).strip());
            case Target.InMemory() -> value(Field.FILE).isBlank();
        };
    }

    public String value(Field field) {
        return values.getOrDefault(field, "");
    }

    public String problem(Field field) {
        return problems.getOrDefault(field, "");
    }

    /// What nothing shows and saving keeps.
    ///
    /// @param folder where the user filed it
    /// @param settings further settings of the connection
    public record Unshown(String folder, Map<String, String> settings, Route route, Policy policy) {
        public static final Unshown NOTHING = new Unshown("", Map.of(), Route.DIRECT, Policy.DEFAULTS);

        public Unshown {
            settings = Map.copyOf(settings);
        }
    }

    /// What is known of the secret.
    ///
    /// @param kept one is in the store for this profile
    /// @param typed one was given in the form or came with a URL
    public record Secrecy(boolean kept, boolean typed) {
        public static final Secrecy NONE = new Secrecy(false, false);
    }

    public enum Field {
        NAME,
        HOST,
        PORT,
        DATABASE,
        FILE,
        USER
    }

    public enum SecretMark {
        NONE,
        TYPED,
        KEPT,
        /// One is kept, but for the place the profile led to before: it is not used, and forgotten with the
        /// next save.
        FOR_ANOTHER_PLACE
    }
}
