package dev.drydock.core.schema.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Files of SQL that together make a schema, in the order they are run.
///
/// @param root what was named: a folder, or one file
/// @param leftOut files of SQL that do not take part: undo scripts, callbacks, what a baseline replaces
public record SqlFolder(Path root, Kind kind, List<Path> files, List<Path> leftOut) {
    private static final String SUFFIX = ".sql";

    public SqlFolder {
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }

    /// How the order came about.
    public enum Kind {
        /// By version, then the repeatable ones by description.
        MIGRATIONS,
        /// By the number that each name begins with; or one file.
        NUMBERED,
        /// Names say nothing: what fails is tried again after the rest.
        UNORDERED
    }

    /// Subfolders count. Links are followed as everywhere.
    ///
    /// @throws IOException it cannot be read
    public static SqlFolder read(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return new SqlFolder(root, Kind.NUMBERED, List.of(root), List.of());
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(root)) {
            all = found.filter(Files::isRegularFile)
                    .filter(file -> name(file).toLowerCase(Locale.ROOT).endsWith(SUFFIX))
                    .sorted(Comparator.comparing((Path file) -> natural(root.relativize(file))))
                    .toList();
        }
        if (all.stream().anyMatch(file -> MigrationName.of(name(file)).isPresent())) {
            return migrations(root, all);
        }
        boolean numbered =
                all.stream().allMatch(file -> Character.isDigit(name(file).charAt(0)));
        return new SqlFolder(root, numbered ? Kind.NUMBERED : Kind.UNORDERED, all, List.of());
    }

    /// A file as a person calls it.
    public String shown(Path file) {
        return file.equals(root) ? name(file) : root.relativize(file).toString();
    }

    private static SqlFolder migrations(Path root, List<Path> all) {
        List<Script> versioned = new ArrayList<>();
        List<Script> repeatable = new ArrayList<>();
        List<Path> leftOut = new ArrayList<>();
        Optional<Script> baseline = Optional.empty();
        for (Path file : all) {
            Optional<MigrationName> name = MigrationName.of(name(file));
            MigrationName.Role role = name.map(MigrationName::role).orElse(MigrationName.Role.UNDO);
            switch (role) {
                case VERSIONED -> versioned.add(new Script(file, name.orElseThrow()));
                case REPEATABLE -> repeatable.add(new Script(file, name.orElseThrow()));
                case UNDO -> leftOut.add(file);
                case BASELINE -> {
                    Script found = new Script(file, name.orElseThrow());
                    boolean newest = baseline.filter(other -> MigrationName.ORDER.compare(other.name, found.name) >= 0)
                            .isEmpty();
                    (newest ? baseline.map(Script::file) : Optional.of(file)).ifPresent(leftOut::add);
                    baseline = newest ? Optional.of(found) : baseline;
                }
            }
        }
        versioned.sort(Comparator.comparing(Script::name, MigrationName.ORDER));
        repeatable.sort(Comparator.comparing(script -> script.name.description()));
        List<Path> files = new ArrayList<>();
        baseline.ifPresent(script -> files.add(script.file));
        for (Script script : versioned) {
            boolean replaced = baseline.filter(base -> MigrationName.ORDER.compare(script.name, base.name) <= 0)
                    .isPresent();
            (replaced ? leftOut : files).add(script.file);
        }
        repeatable.forEach(script -> files.add(script.file));
        return new SqlFolder(root, Kind.MIGRATIONS, files, leftOut);
    }

    private record Script(Path file, MigrationName name) {}

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// Runs of digits compare as numbers: each is written with its length before it.
    private static String natural(Path file) {
        StringBuilder key = new StringBuilder();
        String text = file.toString().toLowerCase(Locale.ROOT);
        for (int i = 0; i < text.length(); ) {
            int end = i;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            if (end == i) {
                key.append(text.charAt(i));
                i++;
            } else {
                String digits = text.substring(i, end).replaceFirst("^0+(?=.)", "");
                key.append('0')
                        .append((char) ('0' + Math.min(digits.length(), 60)))
                        .append(digits);
                i = end;
            }
        }
        return key.toString();
    }
}
