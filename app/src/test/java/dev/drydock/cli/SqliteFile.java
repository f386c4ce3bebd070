package dev.drydock.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A database file with one table.
final class SqliteFile {
    private SqliteFile() {}

    /// The file `a.db`, with the table `kept(a)` and three rows; made at the first call.
    static Path in(Path folder) {
        Path file = folder.resolve("a.db");
        if (Files.exists(file)) {
            return file;
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("create table kept(a integer)");
            statement.execute("insert into kept values (1), (2), (3)");
            return file;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
