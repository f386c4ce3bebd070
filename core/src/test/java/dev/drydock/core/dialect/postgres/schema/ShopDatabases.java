package dev.drydock.core.dialect.postgres.schema;

import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// One database per major version with the schema of `shop.sql`.
final class ShopDatabases implements AutoCloseable {
    private final Map<Integer, Shop> shops = new HashMap<>();

    Shop on(int major) throws SQLException, IOException {
        Shop known = shops.get(major);
        if (known != null) {
            return known;
        }
        TestDatabase database = TestServers.postgres(major);
        Shop shop = new Shop(database, database.connection());
        shops.put(major, shop);
        try (InputStream script = Objects.requireNonNull(ShopDatabases.class.getResourceAsStream("shop.sql"))) {
            shop.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        return shop;
    }

    @Override
    public void close() throws SQLException {
        for (Shop shop : shops.values()) {
            shop.close();
        }
    }
}
