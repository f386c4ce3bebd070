package dev.drydock.gates;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Every key of a text is defined, and every defined key is used. A package without a `messages.properties`
/// reads that of the nearest package above it which has one.
final class KeyGate {
    private static final String BUNDLE = "messages.properties";

    private KeyGate() {}

    static List<String> violations(List<Sources.Source> sources, List<Sources.Source> bundles) {
        TreeMap<String, KeyUse> uses = new TreeMap<>();
        TreeMap<String, Set<String>> keys = new TreeMap<>();
        for (Sources.Source bundle : bundles) {
            if (bundle.path().endsWith("/" + BUNDLE)) {
                keys.put(folder(bundle.path(), "/resources/"), keys(bundle));
            }
        }
        for (Parsed.Unit unit : Parsed.units(sources)) {
            String home = home(folder(unit.path(), "/java/"), keys.keySet());
            uses.computeIfAbsent(home, none -> new KeyUse()).read(unit);
        }
        List<String> found = new ArrayList<>();
        keys.forEach((home, defined) -> compare(home, defined, uses.getOrDefault(home, new KeyUse()), found));
        if (uses.containsKey("")) {
            uses.get("").asked().forEach(key -> found.add(key + ": asked for where no " + BUNDLE + " is"));
        }
        return found;
    }

    private static void compare(String home, Set<String> defined, KeyUse use, List<String> found) {
        for (String key : use.asked()) {
            if (!defined.contains(key)) {
                found.add(home + key + ": not defined");
            }
        }
        for (String prefix : use.prefixes()) {
            if (defined.stream().noneMatch(key -> key.startsWith(prefix))) {
                found.add(home + prefix + "*: not defined");
            }
        }
        Set<String> unused = new HashSet<>(defined);
        unused.removeAll(use.literals());
        // The command line's library looks these up by the name of the command.
        unused.removeIf(key -> key.matches("drydock(\\.[a-z-]+)*\\.usage\\.[a-z]+"));
        unused.removeIf(key -> use.prefixes().stream().anyMatch(key::startsWith));
        new TreeSet<>(unused).forEach(key -> found.add(home + key + ": not used"));
    }

    private static Set<String> keys(Sources.Source bundle) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(bundle.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.stringPropertyNames();
    }

    private static String folder(String path, String root) {
        return path.substring(path.indexOf(root) + root.length(), path.lastIndexOf('/') + 1);
    }

    private static String home(String folder, Set<String> homes) {
        String at = folder;
        while (!at.isEmpty() && !homes.contains(at)) {
            at = at.substring(0, at.lastIndexOf('/', at.length() - 2) + 1);
        }
        return at;
    }
}
