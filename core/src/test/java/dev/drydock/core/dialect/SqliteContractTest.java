package dev.drydock.core.dialect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.dialect.sqlite.SqliteDialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class SqliteContractTest extends DialectContract {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Override
    Dialect dialect() {
        return SqliteDialect.create();
    }

    @Override
    ContractPlace fresh() throws Exception {
        Path file = folder.resolve("con tract.db");
        try (Connection first = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = first.createStatement()) {
            statement.execute("pragma user_version = 1");
        }
        return new ContractPlace(
                profile(file),
                Optional.empty(),
                file.toString(),
                profile(folder.resolve("missing.db")),
                () -> Files.delete(file));
    }

    /// The library tells the offset (sqlite3_error_offset), the driver does not pass it on.
    @Override
    boolean placesErrors() {
        return false;
    }

    private static ConnectionProfile profile(Path file) {
        return new ConnectionProfile(
                "contract",
                "contract",
                Environment.DEV,
                SqliteDialect.ID,
                new Target.LocalFile(file),
                "",
                TlsMode.DISABLE,
                Map.of());
    }
}
