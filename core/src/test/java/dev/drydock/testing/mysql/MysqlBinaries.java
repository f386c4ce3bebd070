package dev.drydock.testing.mysql;

import dev.drydock.testing.TestFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Unpacked binaries and a prepared data folder, made once beside the jar that the build copies to
/// `core/target/test-servers`, and shared by all JVMs.
record MysqlBinaries(MysqlKind kind, String version, Path home) {
    private static final Pattern VERSION = Pattern.compile("-(\\d+\\.\\d+\\.\\d+)(-\\d+)?\\.jar");
    private static final Pattern WANTED =
            Pattern.compile(".*/linux/(bin/mariadbd|share/english/.*|share/charsets/.*|share/mar[^/]*\\.sql)");

    static MysqlBinaries of(MysqlKind kind) throws IOException {
        Path jars = Path.of(System.getProperty("drydock.root", ".."), "core", "target", "test-servers");
        Path jar = newest(jars, kind);
        Matcher version = VERSION.matcher(jar.getFileName().toString());
        if (!version.find()) {
            throw new IllegalStateException("no version in " + jar);
        }
        Path home = jars.toRealPath().resolve(kind.scheme() + "-" + version.group(1));
        MysqlBinaries binaries = new MysqlBinaries(kind, version.group(1), home);
        Path lock = home.resolveSibling(home.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            if (!Files.isDirectory(home)) {
                binaries.prepare(jar, held.isValid());
            }
        }
        return binaries;
    }

    private static Path newest(Path jars, MysqlKind kind) throws IOException {
        try (var files = Files.list(jars)) {
            return files.filter(file -> file.getFileName().toString().startsWith(kind.jar()))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IOException("no " + kind.jar() + "* in " + jars));
        }
    }

    /// The vendor's command-line client.
    static Path client() throws IOException {
        MysqlBinaries binaries = of(MysqlKind.MARIADB);
        Path client = binaries.home.resolveSibling(binaries.home.getFileName() + ".client");
        if (Files.exists(client)) {
            return client;
        }
        Path jars = Path.of(System.getProperty("drydock.root", ".."), "core", "target", "test-servers");
        Path making = Files.createTempFile(client.getParent(), "client", "");
        try (var zip = new ZipInputStream(Files.newInputStream(newest(jars, MysqlKind.MARIADB)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("/linux/bin/mariadb")) {
                    Files.copy(zip, making, StandardCopyOption.REPLACE_EXISTING);
                    making.toFile().setExecutable(true);
                    Files.move(making, client, StandardCopyOption.ATOMIC_MOVE);
                    return client;
                }
            }
        }
        throw new IOException("no client in the jar of MariaDB");
    }

    Path template() {
        return home.resolve("template");
    }

    private void prepare(Path jar, boolean alone) throws IOException {
        Path making = home.resolveSibling(home.getFileName() + ".making-" + (alone ? "" : "shared"));
        TestFiles.deleteTree(making);
        MysqlBinaries there = new MysqlBinaries(kind, version, making);
        Files.createDirectories(making.resolve("dist"));
        if (kind == MysqlKind.MARIADB) {
            there.unzip(jar);
            there.bootstrap();
        } else {
            there.untar(jar);
            there.initialize();
        }
        Files.move(making, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private void unzip(Path jar) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Matcher wanted = WANTED.matcher(entry.getName());
                if (wanted.matches() && !entry.isDirectory()) {
                    Path file = home.resolve("dist").resolve(wanted.group(1));
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
        program().toFile().setExecutable(true);
    }

    private void untar(Path jar) throws IOException {
        Path archive = home.resolve("archive.tar.gz");
        try (var zip = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("mysql-Linux-amd64.tar.gz")) {
                    Files.copy(zip, archive);
                    break;
                }
            }
        }
        run(
                List.of(
                        "tar",
                        "-xzf",
                        archive.toString(),
                        "-C",
                        home.resolve("dist").toString()),
                Path.of("/dev/null"));
        Files.delete(archive);
    }

    /// What `mariadb-install-db` feeds to the server.
    private void bootstrap() throws IOException {
        Path share = home.resolve("dist").resolve("share");
        StringBuilder script = new StringBuilder("create database if not exists mysql;\nuse mysql;\n");
        script.append("SET @auth_root_socket=NULL;\n");
        for (String part : List.of(
                "mariadb_system_tables.sql",
                "mariadb_performance_tables.sql",
                "mariadb_system_tables_data.sql",
                "maria_add_gis_sp_bootstrap.sql")) {
            script.append(Files.readString(share.resolve(part)));
        }
        Path input = home.resolve("bootstrap.sql");
        Files.writeString(input, script);
        Files.createDirectories(template());
        List<String> command = new ArrayList<>(command(template()));
        command.add("--bootstrap");
        run(command, input);
    }

    private void initialize() {
        List<String> command = new ArrayList<>(command(template()));
        command.add("--initialize-insecure");
        run(command, Path.of("/dev/null"));
    }

    private Path program() {
        return home.resolve("dist").resolve("bin").resolve(kind == MysqlKind.MARIADB ? "mariadbd" : "mysqld");
    }

    /// The program and the options that any start of it needs.
    List<String> command(Path data) {
        Path dist = home.resolve("dist");
        List<String> command = new ArrayList<>(List.of(
                program().toString(),
                "--no-defaults",
                "--basedir=" + dist,
                "--datadir=" + data,
                "--lc-messages-dir=" + dist.resolve("share"),
                "--innodb-buffer-pool-size=64M",
                "--innodb-log-file-size=16M",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-flush-method=nosync",
                "--skip-innodb-doublewrite",
                "--skip-log-bin",
                "--skip-name-resolve",
                "--performance-schema=on",
                "--character-set-server=utf8mb4",
                "--max-connections=100"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        // MariaDB would make a certificate of its own at each start, which takes three seconds.
        command.addAll(
                kind == MysqlKind.MARIADB ? List.of("--skip-ssl") : List.of("--mysqlx=0", "--innodb-use-native-aio=0"));
        return command;
    }

    private static void run(List<String> command, Path input) {
        try {
            Path output = Files.createTempFile("drydock-test-", ".out");
            Process process = new ProcessBuilder(command)
                    .redirectInput(input.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(120, TimeUnit.SECONDS);
            String said = Files.readString(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(command.getFirst() + " failed: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void copyTree(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
