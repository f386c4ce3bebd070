package dev.drydock.core.schema.source;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a command of a vendor's shell in a script means for building a schema.
sealed interface ShellCommand {
    /// It only changes what the shell shows or checks.
    record Harmless() implements ShellCommand {}

    /// Another file stands here.
    ///
    /// @param beside relative to the file at hand, else to where the shell was started
    record Include(String file, boolean beside) implements ShellCommand {}

    /// It would change what the script means, and only the shell can do it.
    record Unknown() implements ShellCommand {}

    /// As `psql` spells them (its manual), and `DELIMITER` of the MySQL shell, which the splitter has obeyed.
    static ShellCommand of(String text) {
        String[] words = text.strip().split("\\s+", 2);
        String command = words[0].toLowerCase(Locale.ROOT);
        Optional<String> argument = words.length < 2 ? Optional.empty() : Optional.of(unquoted(words[1].strip()));
        return switch (command) {
            case "\\i", "\\include" ->
                argument.<ShellCommand>map(file -> new Include(file, false)).orElseGet(Unknown::new);
            case "\\ir", "\\include_relative" ->
                argument.<ShellCommand>map(file -> new Include(file, true)).orElseGet(Unknown::new);
            case "\\encoding" -> isUtf8(argument) ? new Harmless() : new Unknown();
            case "\\set" ->
                argument.filter(rest -> HARMLESS_VARIABLES.contains(rest.split("\\s", 2)[0]))
                        .<ShellCommand>map(rest -> new Harmless())
                        .orElseGet(Unknown::new);
            default -> HARMLESS.contains(command) ? new Harmless() : new Unknown();
        };
    }

    Set<String> HARMLESS = Set.of(
            "\\echo",
            "\\qecho",
            "\\warn",
            "\\pset",
            "\\timing",
            "\\restrict",
            "\\unrestrict",
            "\\x",
            "\\a",
            "\\t",
            "\\prompt",
            "delimiter");
    Set<String> HARMLESS_VARIABLES =
            Set.of("ON_ERROR_STOP", "ON_ERROR_ROLLBACK", "VERBOSITY", "QUIET", "ECHO", "SHOW_CONTEXT");

    private static boolean isUtf8(Optional<String> name) {
        return name.map(text -> text.replaceAll("[-_]", "").equalsIgnoreCase("utf8"))
                .orElse(true);
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("'") && text.endsWith("'");
        return quoted ? text.substring(1, text.length() - 1).replace("''", "'") : text;
    }
}
