package dev.drydock.cli.query;

import dev.drydock.core.query.export.ExportFormat;

/// What rows are written as.
enum OutputFormat {
    TABLE(ExportFormat.TABLE),
    CSV(ExportFormat.CSV),
    JSON(ExportFormat.JSON),
    NDJSON(ExportFormat.NDJSON);

    private final ExportFormat export;

    OutputFormat(ExportFormat export) {
        this.export = export;
    }

    ExportFormat export() {
        return export;
    }
}
