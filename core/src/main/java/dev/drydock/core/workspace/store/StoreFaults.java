package dev.drydock.core.workspace.store;

import dev.drydock.core.fault.DbFault;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/// Reads what the driver of the workspace's own file threw, by its primary result codes (source:
/// `store.properties`). The SQLStates are the usual ones of a server in the same trouble, so that front ends
/// need one sentence for each.
public final class StoreFaults {
    /// Rule of [DbFault.Refused] when there is no room left on the disk. The last commit is whole.
    public static final String DISK_FULL = "disk-full";

    /// Rule of [DbFault.Refused] when the file contradicts itself. The next opening moves it aside.
    public static final String DAMAGED = "store-damaged";

    /// Rule of [DbFault.Refused] when the file or its folder may not be written.
    public static final String READ_ONLY = "store-read-only";

    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY_FILE = 8;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NOT_A_DATABASE = 26;

    private StoreFaults() {}

    static DbFault read(Throwable thrown, Path file, Duration waited) {
        String message = String.valueOf(thrown.getMessage());
        return switch (codeOf(thrown)) {
            case BUSY, LOCKED -> new DbFault.Busy(file.toString(), waited, "55P03");
            case FULL -> new DbFault.Refused(DISK_FULL, message, "53100");
            case READ_ONLY_FILE, CANNOT_OPEN -> new DbFault.Refused(READ_ONLY, message, "25006");
            case CORRUPT, NOT_A_DATABASE -> new DbFault.Refused(DAMAGED, message, "XX001");
            default -> new DbFault.Other(message, "58030");
        };
    }

    static boolean busy(Throwable thrown) {
        return codeOf(thrown) == BUSY;
    }

    static boolean damaged(Throwable thrown) {
        int code = codeOf(thrown);
        return code == CORRUPT || code == NOT_A_DATABASE;
    }

    /// Primary result code of the innermost driver exception, 0 when there is none.
    static int codeOf(Throwable thrown) {
        int found = 0;
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && sql.getErrorCode() != 0) {
                found = sql.getErrorCode() & 0xff;
            }
        }
        return found;
    }
}
