package dev.drydock.core.plan;

import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestFiles;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// The film rental of the public corpora, with its data.
public final class Sakila {
    public static final Path SCHEMAS = TestFiles.corpora().resolve("schemas");

    private Sakila() {}

    public static boolean isThere() {
        return Files.exists(SCHEMAS);
    }

    public static void load(TestDatabase database) throws SQLException, IOException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(String.join("\n", lines("sakila-postgres-schema.sql")));
            statement.execute("set session_replication_role = replica");
            fill(connection);
            statement.execute("vacuum analyze");
        }
    }

    /// Without the lines that would leave the database.
    private static List<String> lines(String file) {
        return TestFiles.lines(SCHEMAS.resolve(file)).stream()
                .filter(line -> !line.matches("(?i)(\\\\c|create database|drop database)\\b.*"))
                .toList();
    }

    /// The rows stand between `COPY … FROM stdin;` and a line with a backslash and a dot.
    private static void fill(Connection connection) throws SQLException, IOException {
        CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
        String copy = "";
        StringBuilder rows = new StringBuilder();
        for (String line : lines("sakila-postgres-data.sql")) {
            if (line.startsWith("COPY ")) {
                copy = line.replace(";", "");
            } else if (line.equals("\\.")) {
                copying.copyIn(copy, new StringReader(rows.toString()));
                copy = "";
                rows.setLength(0);
            } else if (!copy.isEmpty()) {
                rows.append(line).append('\n');
            }
        }
    }
}
