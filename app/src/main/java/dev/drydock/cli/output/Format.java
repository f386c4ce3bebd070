package dev.drydock.cli.output;

import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/// How a command tells its facts.
public enum Format {
    TEXT,
    JSON;

    /// @throws TypeConversionException with the names there are
    public static Format read(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "text" -> TEXT;
            case "json" -> JSON;
            default -> throw new TypeConversionException("use text or json, not '" + name + "'");
        };
    }
}
