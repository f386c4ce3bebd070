package dev.drydock.testing;

import java.net.URI;
import java.util.Optional;

/// A server that the developer names in `DRYDOCK_TEST_POSTGRES_URL`.
final class ExternalServers {
    private ExternalServers() {}

    static Optional<TestServer> fromEnvironment() {
        String url = System.getenv("DRYDOCK_TEST_POSTGRES_URL");
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        URI uri = URI.create(url);
        String[] login = uri.getUserInfo().split(":", 2);
        return Optional.of(new TestServer(
                "external PostgreSQL at " + uri.getHost() + ":" + uri.getPort(),
                uri.getHost(),
                uri.getPort(),
                login[0],
                login[1],
                Optional.empty(),
                () -> {}));
    }
}
