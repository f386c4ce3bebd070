package dev.drydock.core.dialect.postgres;

import dev.drydock.core.bench.ReferenceClient;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Target;
import dev.drydock.core.secrets.Secret;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `psql` as the reference. The versioned program is called directly: Debian's `psql` on the path is a slower
/// wrapper.
public final class PsqlClient implements ReferenceClient {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    private final Path program;

    public PsqlClient(Path program) {
        this.program = program;
    }

    /// The newest one installed by packages, else the first on the path.
    public static Optional<PsqlClient> find() {
        return Stream.concat(packaged().stream(), onPath())
                .filter(Files::isExecutable)
                .findFirst()
                .map(PsqlClient::new);
    }

    private static List<Path> packaged() {
        if (!Files.isDirectory(DEBIAN)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return newestFirst(versions)
                    .map(version -> version.resolve("bin").resolve("psql"))
                    .toList();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// By number: 9.6 is older than 10.
    static Stream<Path> newestFirst(Stream<Path> versions) {
        return versions.filter(folder ->
                        VERSION.matcher(folder.getFileName().toString()).matches())
                .sorted(Comparator.comparingDouble(PsqlClient::version).reversed());
    }

    private static double version(Path folder) {
        return Double.parseDouble(folder.getFileName().toString());
    }

    private static Stream<Path> onPath() {
        String path = System.getenv("PATH");
        return path == null
                ? Stream.empty()
                : Stream.of(path.split(File.pathSeparator))
                        .map(folder -> Path.of(folder).resolve("psql"));
    }

    @Override
    public String label() {
        return program.toString();
    }

    @Override
    public ProcessBuilder startUp(ConnectionProfile profile, Optional<Secret> secret) {
        return command(profile, secret, "select 1");
    }

    @Override
    public ProcessBuilder rows(ConnectionProfile profile, Optional<Secret> secret, String query, Path to) {
        return command(profile, secret, query).redirectOutput(to.toFile());
    }

    @Override
    public ProcessBuilder csv(ConnectionProfile profile, Optional<Secret> secret, String query, Path to) {
        String file = to.toString().replace("'", "''");
        return command(profile, secret, "\\copy (" + query + ") to '" + file + "' with (format csv, header true)");
    }

    @Override
    public OptionalInt major() {
        Path bin = Objects.requireNonNull(program.toAbsolutePath().getParent());
        Path version = bin.getParent() == null ? null : bin.getParent().getFileName();
        return version != null && version.toString().matches("[0-9]{2}")
                ? OptionalInt.of(Integer.parseInt(version.toString()))
                : OptionalInt.empty();
    }

    @Override
    public Optional<ProcessBuilder> schema(ConnectionProfile profile, Optional<Secret> secret) {
        Path dump = program.resolveSibling("pg_dump");
        return Files.isExecutable(dump)
                ? Optional.of(process(profile, secret, List.of(dump.toString(), "-s")))
                : Optional.empty();
    }

    private ProcessBuilder command(ConnectionProfile profile, Optional<Secret> secret, String text) {
        return process(profile, secret, List.of(program.toString(), "-X", "-A", "-t", "-q", "-c", text));
    }

    private static ProcessBuilder process(ConnectionProfile profile, Optional<Secret> secret, List<String> arguments) {
        ProcessBuilder process = new ProcessBuilder(arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = process.environment();
        // What is ours may hold the vault's passphrase.
        environment.keySet().removeIf(name -> name.startsWith("DRYDOCK_"));
        if (profile.target() instanceof Target.Server(var host, var port, var database)) {
            environment.put("PGHOST", host);
            environment.put("PGPORT", Integer.toString(port));
            environment.put("PGDATABASE", database);
        }
        environment.put("PGUSER", profile.user());
        environment.put(
                "PGSSLMODE", profile.tls().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        environment.put("PGTZ", "UTC");
        secret.ifPresent(held -> environment.put("PGPASSWORD", held.use(String::new)));
        return process;
    }
}
