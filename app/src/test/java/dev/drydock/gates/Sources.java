package dev.drydock.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The project's own files, for gates that read text.
final class Sources {
    static final Path ROOT = Path.of(System.getProperty("drydock.root", ".."));

    private Sources() {}

    /// A file of the project and what it says.
    record Source(String path, String text) {
        List<String> lines() {
            return text.lines().toList();
        }
    }

    static List<Source> mainJava() {
        return under(".java", "core/src/main/java", "app/src/main/java");
    }

    static List<Source> allJava() {
        return under(".java", "core/src", "app/src");
    }

    static List<Source> under(String ending, String... folders) {
        List<Source> found = new ArrayList<>();
        for (String folder : folders) {
            Path root = ROOT.resolve(folder);
            if (!Files.isDirectory(root)) {
                continue;
            }
            try (var paths = Files.walk(root)) {
                for (Path path : paths.filter(p -> p.toString().endsWith(ending))
                        .sorted()
                        .toList()) {
                    found.add(new Source(ROOT.relativize(path).toString().replace('\\', '/'), Files.readString(path)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }
}
