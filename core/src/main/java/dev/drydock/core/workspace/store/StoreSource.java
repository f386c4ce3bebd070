package dev.drydock.core.workspace.store;

import dev.drydock.core.text.Resource;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/// Opens connections to the workspace's own file. The driver is called by name: `DriverManager` would load the
/// driver of every dialect before the first frame.
final class StoreSource {
    private static final Properties STORE = load("store.properties");
    private static final Properties CONNECTION = load("connection.properties");

    private StoreSource() {}

    static String url(Path file) {
        return STORE.getProperty("url") + file.toUri().getRawPath();
    }

    static String magic() {
        return STORE.getProperty("magic") + '\0';
    }

    /// Counts tables that another application made.
    static String foreignTables() {
        return STORE.getProperty("foreign");
    }

    static Connection connect(Path file) throws SQLException {
        Connection connection = driver().connect(url(file), copy());
        if (connection == null) {
            throw new SQLException("the driver does not know its own URL");
        }
        return connection;
    }

    static Driver driver() {
        try {
            return Class.forName(STORE.getProperty("driver"))
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("the driver of the workspace's file is not on the class path", missing);
        }
    }

    /// The driver changes what it is given.
    static Properties copy() {
        Properties fresh = new Properties();
        fresh.putAll(CONNECTION);
        return fresh;
    }

    private static Properties load(String resource) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(Resource.text(StoreSource.class, resource)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read;
    }
}
