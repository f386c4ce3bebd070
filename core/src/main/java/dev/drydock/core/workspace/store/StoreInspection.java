package dev.drydock.core.workspace.store;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/// Is this file usable? The cheap half reads 100 bytes without the driver; the other asks the driver.
final class StoreInspection {
    /// Up to this size every opening checks all pages (about 1 ms per MiB); above, only after damage was met.
    private static final long CHECKED_BYTES = 8L * 1024 * 1024;

    private static final int HEADER_BYTES = 100;
    private static final int APPLICATION = 1146247492;

    private StoreInspection() {}

    /// What is wrong with the bytes of an existing file.
    static Optional<Damage> ofBytes(Path file) throws IOException {
        long size = Files.size(file);
        Path log = sibling(file, "-wal");
        boolean logged = Files.exists(log) && Files.size(log) > 0;
        if (size == 0) {
            return logged ? Optional.of(Damage.TRUNCATED) : Optional.empty();
        }
        if (size < HEADER_BYTES) {
            return Optional.of(Damage.NOT_A_WORKSPACE);
        }
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            byte[] magic = in.readNBytes(16);
            if (!new String(magic, StandardCharsets.ISO_8859_1).equals(StoreSource.magic())) {
                return Optional.of(Damage.NOT_A_WORKSPACE);
            }
            int pageBytes = in.readUnsignedShort();
            in.skipNBytes(10);
            long pages = Integer.toUnsignedLong(in.readInt());
            boolean complete = size >= pages * (pageBytes == 1 ? 65_536L : pageBytes);
            return complete || logged ? Optional.empty() : Optional.of(Damage.TRUNCATED);
        }
    }

    /// What is wrong with the pages, as the driver sees them.
    static Optional<Damage> ofPages(Connection connection, Path file) throws SQLException, IOException {
        boolean ours = number(connection, "PRAGMA application_id") == APPLICATION;
        if (!ours && number(connection, StoreSource.foreignTables()) > 0) {
            return Optional.of(Damage.NOT_A_WORKSPACE);
        }
        if (Files.size(file) > CHECKED_BYTES && !Files.exists(suspicion(file))) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA quick_check(1)")) {
            boolean sound = rows.next() && "ok".equals(rows.getString(1));
            return sound ? Optional.empty() : Optional.of(Damage.MALFORMED);
        }
    }

    static int version(Connection connection) throws SQLException {
        return number(connection, "PRAGMA user_version");
    }

    /// Exists when damage was met while the file was in use; the next opening then checks every page.
    static Path suspicion(Path file) {
        return sibling(file, ".suspect");
    }

    static Path sibling(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
