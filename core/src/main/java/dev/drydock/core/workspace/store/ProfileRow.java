package dev.drydock.core.workspace.store;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.json.PolicyJson;
import dev.drydock.core.connect.json.RouteJson;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.route.Route;
import dev.drydock.core.workspace.store.Tables.Profile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;

/// A connection profile as one row. Reading trusts nothing: the file may have been tampered with.
public final class ProfileRow {
    private static final String SERVER = "server";
    private static final String FILE = "file";
    private static final String MEMORY = "memory";

    private ProfileRow() {}

    /// What names are compared by.
    public static String key(String name) {
        return name.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    public static Map<Field<?>, Object> write(ConnectionProfile profile, String folder) {
        Map<Field<?>, Object> row = new LinkedHashMap<>();
        row.put(Profile.ID, profile.id());
        row.put(Profile.NAME, profile.name().strip());
        row.put(Profile.NAME_KEY, key(profile.name()));
        row.put(Profile.FOLDER, folder);
        row.put(Profile.ENVIRONMENT, profile.environment().name());
        row.put(Profile.DIALECT, profile.dialect());
        target(profile.target(), row);
        row.put(Profile.USER, profile.user());
        row.put(Profile.TLS, profile.tls().name());
        row.put(Profile.SETTINGS, SettingsJson.write(profile.settings()));
        row.put(Profile.ROUTE, RouteJson.write(profile.route()));
        row.put(Profile.POLICY, PolicyJson.write(profile.policy()));
        return row;
    }

    private static void target(Target target, Map<Field<?>, Object> row) {
        Target.Server server = target instanceof Target.Server at ? at : new Target.Server("", 0, "");
        row.put(Profile.HOST, server.host());
        row.put(Profile.PORT, server.port());
        row.put(Profile.DATABASE, server.database());
        row.put(
                Profile.FILE,
                target instanceof Target.LocalFile file ? file.path().toString() : "");
        row.put(
                Profile.TARGET,
                switch (target) {
                    case Target.Server at -> SERVER;
                    case Target.LocalFile at -> FILE;
                    case Target.InMemory at -> MEMORY;
                });
    }

    private static Target target(Record row) {
        return switch (row.get(Profile.TARGET)) {
            case SERVER -> new Target.Server(row.get(Profile.HOST), row.get(Profile.PORT), row.get(Profile.DATABASE));
            case FILE -> new Target.LocalFile(Path.of(row.get(Profile.FILE)));
            case MEMORY -> new Target.InMemory();
            default -> throw new IllegalArgumentException("target");
        };
    }

    /// Empty when any part is not what [#write] makes: half a profile could connect with less protection than
    /// was asked.
    public static Optional<ConnectionProfile> read(Record row) {
        try {
            Target target = target(row);
            Environment environment = Environment.valueOf(row.get(Profile.ENVIRONMENT));
            TlsMode tls = TlsMode.valueOf(row.get(Profile.TLS));
            Optional<Map<String, String>> settings = SettingsJson.read(row.get(Profile.SETTINGS));
            Optional<Route> route = RouteJson.read(row.get(Profile.ROUTE));
            Optional<Policy> policy = PolicyJson.read(row.get(Profile.POLICY));
            if (settings.isEmpty() || route.isEmpty() || policy.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new ConnectionProfile(
                    row.get(Profile.ID),
                    row.get(Profile.NAME),
                    environment,
                    row.get(Profile.DIALECT),
                    target,
                    row.get(Profile.USER),
                    tls,
                    settings.get(),
                    route.get(),
                    policy.get()));
        } catch (IllegalArgumentException unknownNameOrPath) {
            return Optional.empty();
        }
    }
}
