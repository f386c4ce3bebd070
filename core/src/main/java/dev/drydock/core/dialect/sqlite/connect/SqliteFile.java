package dev.drydock.core.dialect.sqlite.connect;

import dev.drydock.core.connect.PercentText;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.fault.FaultException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Checks a file before the library sees it: the library would report a directory, a text file and a file
/// without permission all alike, and would create what is missing.
final class SqliteFile {
    /// sqlite.org/fileformat.html, section 1.3.
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private SqliteFile() {}

    /// The `file:` URI to hand to the driver. Everything but plain letters is escaped, so that no part of a
    /// name can be read as a setting.
    static String checked(Path path, boolean create) throws FaultException {
        if (Files.isDirectory(path)) {
            throw refused(Refusal.FILE_IS_DIRECTORY, path);
        }
        if (!Files.exists(path)) {
            if (!create) {
                throw refused(Refusal.FILE_MISSING, path);
            }
        } else if (!Files.isReadable(path)) {
            throw refused(Refusal.FILE_NOT_READABLE, path);
        } else if (!isDatabase(path, create)) {
            throw refused(Refusal.FILE_NOT_DATABASE, path);
        }
        return uri(path);
    }

    /// An empty file is a database without tables to the library; here only where one may be created.
    static boolean isDatabase(Path path, boolean create) throws FaultException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(MAGIC.length);
            return Arrays.equals(start, MAGIC) || (create && start.length == 0);
        } catch (IOException unreadable) {
            throw new FaultException(Refusal.FILE_NOT_READABLE.fault(path.toString()), unreadable);
        }
    }

    static String uri(Path path) {
        StringBuilder uri = new StringBuilder("file:");
        String text = path.toAbsolutePath().toString().replace(File.separatorChar, '/');
        if (!text.startsWith("/")) {
            uri.append('/');
        }
        return uri.append(PercentText.encode(text).replace("%2F", "/")).toString();
    }

    private static FaultException refused(Refusal why, Path path) {
        return new FaultException(why.fault(path.toString()));
    }
}
