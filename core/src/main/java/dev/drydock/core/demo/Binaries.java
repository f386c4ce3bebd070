package dev.drydock.core.demo;

import dev.drydock.core.files.FileTree;
import dev.drydock.core.files.PrivateFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The server's programs: a compressed archive on the class path (io.zonky.test.postgres binaries: `initdb`,
/// `pg_ctl`, `postgres` and the contributed extensions), unpacked once.
///
/// @param folder holds `bin`, `lib` and `share`
record Binaries(Path folder) {
    /// Finds or makes the unpacked folder below `cache`. An unpacking that was cut short leaves nothing behind
    /// that could be taken for a whole one.
    static Binaries unpack(Path cache) throws IOException {
        String system = System.getProperty("os.name", "");
        String architecture = System.getProperty("os.arch", "");
        String name = archive(system, architecture);
        URL archive = Binaries.class.getResource("/" + name + ".txz");
        if (archive == null) {
            throw new NotStarted(new DemoStart.NoBinaries(system, architecture));
        }
        Path folder = cache.resolve(name + "-" + version(archive));
        if (!Files.isDirectory(folder)) {
            unpack(archive, cache, folder);
        }
        return new Binaries(folder);
    }

    /// Name of the archive for a machine, for example `postgres-linux-x86_64`.
    static String archive(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
        String architecture = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch;
        };
        return "postgres-" + system + "-" + architecture;
    }

    Path program(String name) {
        Path plain = folder.resolve("bin").resolve(name);
        return Files.exists(plain) ? plain : plain.resolveSibling(name + ".exe");
    }

    private static String version(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jar) {
            try (var file = jar.getJarFile()) {
                return Long.toHexString(file.getEntry(jar.getEntryName()).getCrc());
            }
        }
        return Long.toHexString(connection.getContentLengthLong());
    }

    private static void unpack(URL archive, Path cache, Path folder) throws IOException {
        Path partial = Files.createTempDirectory(cache, "unpacking");
        try {
            try (InputStream raw = archive.openStream();
                    var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(raw)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, partial);
                }
            }
            publish(partial, folder);
        } finally {
            FileTree.delete(partial);
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path root) throws IOException {
        Path path = inside(root, root.resolve(entry.getName()));
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling(".").normalize());
        if (entry.isSymbolicLink()) {
            inside(root, path.resolveSibling(entry.getLinkName()));
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        PrivateFiles.newFile(path);
        try (OutputStream out = Files.newOutputStream(path)) {
            content.transferTo(out);
        }
        if ((entry.getMode() & 0100) != 0) {
            PrivateFiles.program(path);
        }
    }

    private static Path inside(Path root, Path path) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(root)) {
            throw new IOException("archive entry leaves its folder: " + path);
        }
        return normal;
    }

    private static void publish(Path partial, Path folder) throws IOException {
        try {
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // another process of this user was quicker: a folder that is not empty cannot be replaced
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
    }
}
