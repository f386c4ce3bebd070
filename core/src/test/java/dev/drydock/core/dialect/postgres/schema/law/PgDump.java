package dev.drydock.core.dialect.postgres.schema.law;

import dev.drydock.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The second opinion: `pg_dump -s`, as a sorted list of entries whose columns are sorted too. Works for
/// servers up to its own version.
final class PgDump {
    private PgDump() {}

    static Optional<Path> program() {
        Path root = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (var versions = Files.list(root)) {
            return versions.map(version -> version.resolve("bin").resolve("pg_dump"))
                    .filter(Files::isExecutable)
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> of(TestDatabase database) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                program().orElseThrow().toString(),
                "-s",
                "-h",
                database.host(),
                "-p",
                Integer.toString(database.port()),
                "-U",
                database.user(),
                database.database());
        builder.environment().put("PGPASSWORD", database.password());
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("pg_dump: " + text);
        }
        return entries(text);
    }

    /// Header lines name the entry; the settings between entries are left out.
    static List<String> entries(String dump) {
        List<String> entries = new ArrayList<>();
        for (String part : dump.split("\n--\n-- Name: ", -1)) {
            String body = part.lines()
                    .filter(line -> !line.startsWith("SET ") && !line.startsWith("\\") && !line.startsWith("--"))
                    .filter(line -> !line.startsWith("SELECT pg_catalog.set_config"))
                    .collect(Collectors.joining("\n"));
            entries.add(columnsSorted(body.strip()));
        }
        entries.removeFirst();
        entries.sort(Comparator.naturalOrder());
        return entries;
    }

    private static String columnsSorted(String entry) {
        if (entry.contains("; Type: ACL; ")) {
            return entry.lines().sorted().collect(Collectors.joining("\n"));
        }
        if (!entry.contains("CREATE TABLE ") && !entry.contains("CREATE UNLOGGED TABLE ")) {
            return entry;
        }
        List<String> lines = entry.lines().toList();
        List<String> columns = lines.stream()
                .filter(line -> line.startsWith("    "))
                .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
                .sorted()
                .toList();
        List<String> rest = lines.stream()
                .filter(line -> !line.startsWith("    "))
                .map(PgDump::optionsSorted)
                .toList();
        return String.join("\n", rest) + "\n" + String.join("\n", columns);
    }

    private static String optionsSorted(String line) {
        if (!line.startsWith("WITH (")) {
            return line;
        }
        String[] options = line.substring("WITH (".length()).split("[,;()]\\s*", -1);
        Arrays.sort(options);
        return "WITH " + String.join(", ", options);
    }

    static String difference(List<String> one, List<String> other) {
        List<String> left = new ArrayList<>(one);
        other.forEach(left::remove);
        List<String> right = new ArrayList<>(other);
        one.forEach(right::remove);
        return "only first: " + left + "\nonly second: " + right;
    }
}
