package dev.drydock.cli.query;

import dev.drydock.core.query.export.ExportFormat;
import java.util.Arrays;
import picocli.CommandLine.TypeConversionException;

/// What rows are written as.
public enum OutputFormat {
    TABLE(ExportFormat.TABLE),
    CSV(ExportFormat.CSV),
    JSON(ExportFormat.JSON),
    NDJSON(ExportFormat.NDJSON);

    private final ExportFormat export;

    OutputFormat(ExportFormat export) {
        this.export = export;
    }

    /// @throws TypeConversionException with the names there are
    public static OutputFormat read(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("use table, csv, json or ndjson, not '" + name + "'"));
    }

    ExportFormat export() {
        return export;
    }
}
