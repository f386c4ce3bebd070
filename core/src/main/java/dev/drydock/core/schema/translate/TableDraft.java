package dev.drydock.core.schema.translate;

import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.translate.NeutralSchema.Check;
import dev.drydock.core.schema.translate.NeutralSchema.Column;
import dev.drydock.core.schema.translate.NeutralSchema.Index;
import dev.drydock.core.schema.translate.NeutralSchema.Reference;
import dev.drydock.core.schema.translate.NeutralSchema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table as far as it has been read. One thread.
public final class TableDraft {
    public final List<Column> columns = new ArrayList<>();
    public final List<NeutralSchema.Key> keys = new ArrayList<>();
    public final List<Reference> references = new ArrayList<>();
    public final List<Check> checks = new ArrayList<>();
    public final List<Index> indexes = new ArrayList<>();

    private final ElementKey source;
    private final Optional<String> comment;

    public TableDraft(ElementKey source, Optional<String> comment) {
        this.source = source;
        this.comment = comment;
    }

    public Table table() {
        return new Table(source, comment, columns, keys, references, checks, indexes);
    }
}
