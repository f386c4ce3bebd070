package dev.drydock.cli.schema.side;

import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.FileTrouble;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.schema.scratch.ScratchDatabase;
import dev.drydock.core.schema.scratch.ScratchPlace;
import dev.drydock.core.schema.scratch.ScratchPort;
import dev.drydock.core.schema.scratch.ScratchStart;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.SnapshotScope;
import dev.drydock.core.schema.source.BuildResult;
import dev.drydock.core.schema.source.FolderBuild;
import dev.drydock.core.schema.source.SqlFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A schema that files of SQL make: they run in a throw-away database, which is read and removed.
final class FolderSide {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Dialect dialect;
    private final SnapshotScope scope;
    private final Map<String, String> values;

    FolderSide(Dialect dialect, SnapshotScope scope, Map<String, String> values) {
        this.dialect = dialect;
        this.scope = scope;
        this.values = values;
    }

    /// On this machine, on a server of its own.
    Side local(Path root, OptionalInt major) {
        ScratchPort port = port();
        ScratchPlace place = new ScratchPlace(
                Workspaces.home().resolve("scratch"),
                Workspaces.home().resolve("demo").resolve("server"));
        try {
            return switch (port.local(place, major)) {
                case ScratchStart.NeedsServer() ->
                    throw CliFailure.usage("no throw-away " + dialect.name() + " server can be had here; name one where"
                            + " a database may be made and dropped: --scratch URL");
                case ScratchStart.Failed(String why) ->
                    throw new CliFailure(ExitCode.CANNOT_CONNECT, "the throw-away server did not start: " + why);
                case ScratchStart.Ready ready -> ready(root, port, ready);
            };
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CliFailure(ExitCode.INTERRUPTED, "cancelled");
        }
    }

    private Side ready(Path root, ScratchPort port, ScratchStart.Ready ready) throws FaultException {
        try (Ended _ = Ended.withProcess(ready.end())) {
            FolderBuild.Opener sessions = () -> dialect.connector()
                    .open(
                            ready.profile(),
                            ready.secret(),
                            new OpenOptions("Drydock scratch", CONNECT, Duration.ZERO, false));
            return built(
                    root,
                    new FolderBuild.Place(dialect.syntax(), dialect.faults(), sessions, true, port::assumed),
                    "built in a throw-away database");
        }
    }

    /// In a database made for it on a server that the user named.
    Side onServer(Path root, ScratchDatabase.Server server, String name) {
        try {
            List<String> left = ScratchDatabase.leftovers(server);
            ScratchDatabase database = ScratchDatabase.create(server, name);
            try (Ended _ = Ended.withProcess(database::close)) {
                Side side = built(
                        root,
                        new FolderBuild.Place(
                                dialect.syntax(), dialect.faults(), database::open, false, _ -> Optional.empty()),
                        "built in a throw-away database on "
                                + server.profile().target().address());
                List<String> notes = new ArrayList<>(side.notes());
                if (!left.isEmpty()) {
                    notes.add("other throw-away databases are on that server, at work or left behind: "
                            + String.join(", ", left));
                }
                return new Side(side.label(), dialect, side.snapshot(), Optional.empty(), true, notes);
            }
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }

    private ScratchPort port() {
        return Side.ports(dialect)
                .scratch()
                .orElseThrow(() -> CliFailure.usage("schemas of " + dialect.name() + " are not built from SQL"));
    }

    private Side built(Path root, FolderBuild.Place place, String how) throws FaultException {
        SqlFolder folder = folder(root);
        List<String> notes = new ArrayList<>();
        notes.add(how + " from " + folder.files().size() + " files, "
                + switch (folder.kind()) {
                    case MIGRATIONS -> "as migrations in the order of their versions";
                    case NUMBERED -> "in the order of their numbers";
                    case UNORDERED -> "in whatever order works";
                });
        if (!folder.leftOut().isEmpty()) {
            notes.add(files(folder.leftOut().size()) + " left out (undo scripts, callbacks, what a baseline replaces)");
        }
        switch (new FolderBuild(place, values).run(folder)) {
            case BuildResult.Built built -> notes.addAll(BuildWords.of(built.notes()));
            case BuildResult.Stopped stopped -> throw BuildWords.failure(root.toString(), stopped);
        }
        try (Connection session = place.sessions().open()) {
            SchemaSnapshot read = Side.ports(dialect).snapshots().read(session, scope);
            return new Side(root.toString(), dialect, read, Optional.empty(), true, notes);
        } catch (SQLException e) {
            throw dialect.faults().onSession(e, "");
        }
    }

    private static String files(int number) {
        return number == 1 ? "1 file" : number + " files";
    }

    private static SqlFolder folder(Path root) {
        try {
            SqlFolder folder = SqlFolder.read(root);
            if (folder.files().isEmpty()) {
                throw CliFailure.usage(root + " holds no .sql file");
            }
            return folder;
        } catch (IOException e) {
            throw CliFailure.usage("cannot read " + root + ": " + FileTrouble.of(e));
        }
    }

    /// Also ends when the process is told to stop in between.
    private record Ended(Runnable end, Thread hook) implements AutoCloseable {
        static Ended withProcess(Runnable end) {
            Thread hook = new Thread(end, "end scratch");
            Runtime.getRuntime().addShutdownHook(hook);
            return new Ended(end, hook);
        }

        @Override
        public void close() {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                return; // the hook does it
            }
            end.run();
        }
    }
}
