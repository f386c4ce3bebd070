package dev.drydock.app.gallery;

import dev.drydock.app.nav.Standing;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import java.util.Map;

/// Invented connections for pictures.
public final class Fixtures {
    private Fixtures() {}

    public static ConnectionProfile profile(String id, Environment environment, String host) {
        return new ConnectionProfile(
                id,
                id,
                environment,
                "postgres",
                new Target.Server(host, 5432, "harbour"),
                "app_ro",
                TlsMode.VERIFY_FULL,
                Map.of());
    }

    public static ServerFacts facts() {
        return new ServerFacts("PostgreSQL", "17.6", 17, 4711, "app_ro", "UTC", "TLS 1.3");
    }

    public static Standing on(Environment environment) {
        return new Standing.On(
                profile("harbour-eu", environment, "db-1.harbour.example"), facts(), environment == Environment.PROD);
    }
}
