package dev.drydock.cli.schema.side;

import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.LoginOptions;
import dev.drydock.cli.connection.MetaSession;
import dev.drydock.cli.connection.Routed;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.FileTrouble;
import dev.drydock.cli.output.Say;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.SnapshotScope;
import dev.drydock.core.schema.snapshot.file.SnapshotFile;
import dev.drydock.core.schema.snapshot.file.SnapshotText;
import dev.drydock.core.schema.source.SnapshotPart;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How a command reads the schemas it is given: each is a URL, the name of a profile, a snapshot file, or a
/// folder or file of SQL.
public final class SourceOptions {
    private static final String PURPOSE = "Drydock schema";
    private static final String STANDARD_INPUT = "-";

    @Mixin
    private LoginOptions login = new LoginOptions();

    @Option(names = "--schema", paramLabel = "NAME", description = "only this schema; may be repeated")
    private List<String> schemas = new ArrayList<>();

    @Option(
            names = "--dialect",
            paramLabel = "DBMS",
            completionCandidates = BuiltDbms.class,
            description = "what the SQL of a folder is for, where no other side tells: ${COMPLETION-CANDIDATES}")
    private @Nullable String dialect;

    @Option(
            names = "--scratch",
            paramLabel = "URL",
            description = "a server where a folder is built: in a database that is made for it and dropped afterwards."
                    + " Without it a throw-away server on this machine, where one can be had")
    private @Nullable String scratch;

    @Option(
            names = "--placeholder",
            paramLabel = "NAME=VALUE",
            description = "stands for ${NAME} in migrations; may be repeated")
    private Map<String, String> placeholders = new LinkedHashMap<>();

    /// Two sides; the caller closes both.
    public record Pair(Side before, Side after) implements AutoCloseable {
        @Override
        public void close() {
            try (before;
                    after) {
                // wipes both, whatever happens to the first
            }
        }
    }

    /// The caller closes it.
    public Side read(String source) {
        Optional<Path> sql = sql(source);
        return sql.isPresent() ? built(sql.get(), Optional.empty()) : plain(source);
    }

    /// A folder is built for the DBMS and version of the other side.
    public Pair read(String before, String after) {
        Optional<Path> first = sql(before);
        Optional<Path> second = sql(after);
        Side known = first.isEmpty()
                ? plain(before)
                : second.isEmpty() ? plain(after) : built(first.get(), Optional.empty());
        try {
            if (first.isEmpty()) {
                return new Pair(known, second.isEmpty() ? plain(after) : built(second.get(), Optional.of(known)));
            }
            return second.isEmpty()
                    ? new Pair(built(first.get(), Optional.of(known)), known)
                    : new Pair(known, built(second.get(), Optional.of(known)));
        } catch (CliFailure failure) {
            known.close();
            throw failure;
        }
    }

    private Side plain(String source) {
        if (source.equals(STANDARD_INPUT)) {
            return snapshot("standard input", standardInput());
        }
        Optional<Path> file = path(source);
        if (file.isPresent() && Files.isRegularFile(file.get()) && isSnapshot(file.get())) {
            return snapshot(source, text(file.get()));
        }
        boolean url = !(Dialects.read(source) instanceof UrlReading.NotMine);
        Chosen chosen = url ? login.ofUrl(source) : login.ofProfile(source);
        try {
            return live(chosen);
        } catch (CliFailure failure) {
            chosen.close();
            throw failure;
        }
    }

    /// A folder, or one file of SQL.
    private static Optional<Path> sql(String source) {
        return path(source)
                .filter(path -> Files.isDirectory(path)
                        || (source.toLowerCase(Locale.ROOT).endsWith(".sql") && Files.isRegularFile(path)));
    }

    private Side built(Path root, Optional<Side> other) {
        String server = scratch;
        if (server != null) {
            return new ScratchOnServer(login.ofUrl(server)).build(root, scope(), placeholders);
        }
        String named = dialect;
        Dialect found = named != null
                ? Routed.dialect(named)
                        .orElseThrow(() -> CliFailure.usage("this Drydock does not know the DBMS " + named))
                : other.map(Side::dialect)
                        .orElseThrow(() -> CliFailure.usage("say what the SQL in " + root + " is for: --dialect "
                                + String.join(" or ", BuiltDbms.names())));
        OptionalInt major = other.map(
                        side -> OptionalInt.of(side.snapshot().origin().majorVersion()))
                .orElseGet(OptionalInt::empty);
        return new FolderSide(found, scope(), placeholders).local(root, major);
    }

    /// What is wanted of each side.
    public SnapshotScope scope() {
        return new SnapshotScope(Set.copyOf(schemas));
    }

    /// The schema of a database as it is now.
    public Side live(Chosen chosen) {
        try (MetaSession session = MetaSession.open(chosen, PURPOSE)) {
            SchemaSnapshot read = Side.ports(chosen.dialect()).snapshots().read(session.connection(), scope());
            return new Side(
                    chosen.profile().name() + " (" + chosen.profile().target().address() + ")",
                    chosen.dialect(),
                    read,
                    Optional.of(chosen),
                    false,
                    unread(read));
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }

    private static List<String> unread(SchemaSnapshot read) {
        return read.unread().stream()
                .map(kind -> "this role may not read every "
                        + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "; nothing is known of them")
                .toList();
    }

    private Side snapshot(String label, String json) {
        return switch (SnapshotFile.read(json)) {
            case SnapshotText.Whole(SchemaSnapshot whole) -> {
                String id = whole.origin().dialect();
                Dialect dialect = Routed.dialect(id)
                        .orElseThrow(() -> CliFailure.usage(
                                label + " is of the DBMS " + id + ", which this Drydock does not know"));
                Side.ports(dialect);
                yield new Side(label, dialect, SnapshotPart.of(whole, scope()), Optional.empty(), false, unread(whole));
            }
            case SnapshotText.Refused(SnapshotText.Reason why) ->
                throw CliFailure.usage(label
                        + switch (why) {
                            case DAMAGED -> " is damaged: it is no whole snapshot";
                            case OTHER_FORMAT -> " is not a snapshot; schema snapshot writes one";
                            case NEWER_VERSION -> " was written by a newer Drydock";
                        });
        };
    }

    private static boolean isSnapshot(Path file) {
        try (var in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(64);
            return new String(start, StandardCharsets.ISO_8859_1).stripLeading().startsWith("{");
        } catch (IOException e) {
            throw CliFailure.usage("cannot read " + file + ": " + FileTrouble.of(e));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw CliFailure.usage(file + " is not UTF-8 text");
        } catch (IOException e) {
            throw CliFailure.usage("cannot read " + file + ": " + FileTrouble.of(e));
        }
    }

    private static String standardInput() {
        try {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw CliFailure.usage("cannot read standard input: " + FileTrouble.of(e));
        }
    }

    private static Optional<Path> path(String source) {
        try {
            return Optional.of(Path.of(source));
        } catch (InvalidPathException notOne) {
            return Optional.empty();
        }
    }

    /// Says what is to be known of a side, on standard error.
    public static void tell(Side side) {
        side.notes().forEach(note -> Say.line(side.label() + ": " + note));
    }
}
