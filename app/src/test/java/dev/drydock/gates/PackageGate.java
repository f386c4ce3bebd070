package dev.drydock.gates;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Every package says what lives in it and is null-marked.
final class PackageGate {
    private static final String INFO = "package-info.java";

    private PackageGate() {}

    /// Tests share a package with what they test: its marks count for them too.
    static List<String> violations(List<Sources.Source> sources) {
        Set<String> marked = sources.stream()
                .filter(source -> source.path().endsWith("/" + INFO))
                .filter(source -> source.lines().contains("@NullMarked"))
                .filter(source -> source.text().startsWith("/// "))
                .map(source -> name(source.path()))
                .collect(Collectors.toSet());
        Set<String> found = new TreeSet<>();
        for (Sources.Source source : sources) {
            if (!marked.contains(name(source.path()))) {
                found.add(name(source.path()) + ": no " + INFO + " with a word on it and @NullMarked");
            }
        }
        return List.copyOf(found);
    }

    private static String name(String path) {
        String folder = path.substring(0, path.lastIndexOf('/'));
        return folder.substring(folder.indexOf("/java/") + "/java/".length()).replace('/', '.');
    }
}
