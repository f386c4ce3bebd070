package dev.drydock.core.workspace.store;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.files.FileLatch;
import dev.drydock.core.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/// Opens the workspace's file: makes it, checks it, moves a damaged one aside, brings its schema to the current
/// version. One process at a time does this; afterwards they share the file.
public final class StoreFile {
    /// Version of the newest migration script.
    public static final int SCHEMA = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final List<String> PARTS = List.of("", "-wal", "-shm");

    private final Path file;
    private final Clock clock;

    private StoreFile(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    public static StoreOpening open(Path file, Clock clock) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                PrivateFiles.folder(folder);
            }
            Path latch = StoreInspection.sibling(file, ".lock");
            return FileLatch.holding(latch, PATIENCE, new StoreFile(file, clock)::open);
        } catch (IOException unusable) {
            return new StoreOpening.Failed(new DbFault.Refused(StoreFaults.READ_ONLY, unusable.toString(), "58030"));
        }
    }

    private StoreOpening open() throws IOException {
        Optional<Damage> damage = Files.exists(file) ? StoreInspection.ofBytes(file) : Optional.empty();
        return damage.isPresent() ? afresh(damage.get()) : attempt(Optional.empty());
    }

    private StoreOpening attempt(Optional<StoreOpening.Aside> aside) throws IOException {
        PrivateFiles.file(file);
        Damage met = Damage.MALFORMED;
        @Nullable Connection connection = null;
        try {
            connection = StoreSource.connect(file);
            int found = StoreInspection.version(connection);
            if (found > SCHEMA) {
                connection.close();
                return new StoreOpening.Newer(found, SCHEMA);
            }
            Optional<Damage> damage = StoreInspection.ofPages(connection, file);
            if (damage.isEmpty() && found < SCHEMA) {
                migrate();
            }
            if (damage.isEmpty()) {
                return new StoreOpening.Opened(new Store(file, connection), aside);
            }
            met = damage.get();
        } catch (SQLException refused) {
            if (!StoreFaults.damaged(refused)) {
                return failed(connection, refused);
            }
        } catch (FlywayException refused) {
            if (StoreFaults.codeOf(refused) != 0 && !StoreFaults.damaged(refused)) {
                return failed(connection, refused);
            }
            met = Damage.SCHEMA;
        }
        release(connection);
        return aside.isPresent() ? failed(null, new IOException("a new file is damaged: " + met)) : afresh(met);
    }

    private StoreOpening afresh(Damage why) throws IOException {
        return attempt(Optional.of(new StoreOpening.Aside(moveAside(), why)));
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(new StoreDataSource(file))
                .locations("classpath:dev/drydock/core/workspace")
                .load()
                .migrate();
    }

    private StoreOpening failed(@Nullable Connection connection, Exception why) {
        release(connection);
        return new StoreOpening.Failed(StoreFaults.read(why, file, Duration.ZERO));
    }

    private static void release(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException alreadyBroken) {
                // The first failure is the one that is reported.
            }
        }
    }

    /// Renames the file and what belongs to it; never onto something that exists.
    private Path moveAside() throws IOException {
        String stamp = ".damaged-" + STAMP.format(clock.instant());
        Path target = StoreInspection.sibling(file, stamp);
        for (int attempt = 2; taken(target); attempt++) {
            target = StoreInspection.sibling(file, stamp + "-" + attempt);
        }
        for (String part : PARTS) {
            Path from = StoreInspection.sibling(file, part);
            if (Files.exists(from)) {
                Files.move(from, StoreInspection.sibling(target, part));
            }
        }
        Files.deleteIfExists(StoreInspection.suspicion(file));
        return target;
    }

    private static boolean taken(Path target) {
        return PARTS.stream().anyMatch(part -> Files.exists(StoreInspection.sibling(target, part)));
    }
}
