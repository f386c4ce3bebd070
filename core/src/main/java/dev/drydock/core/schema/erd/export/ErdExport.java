package dev.drydock.core.schema.erd.export;

import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.erd.ErdOptions;
import dev.drydock.core.schema.erd.layout.ErdLayout;
import dev.drydock.core.schema.erd.picture.SvgPicture;
import dev.drydock.core.schema.erd.text.Notation;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.Map;

/// Diagrams as the text of a file. Pixels need a screen's fonts: they are made where those are.
public final class ErdExport {
    private ErdExport() {}

    /// @param rows estimates by table, may be empty
    public static String svg(
            SchemaSnapshot snapshot, Map<ElementKey, Long> rows, ErdOptions options, SvgPicture.Theme theme) {
        return SvgPicture.of(ErdLayout.of(ErdModel.of(snapshot, rows), options), theme);
    }

    public static String text(SchemaSnapshot snapshot, ErdOptions options, Notation notation) {
        return notation.of(options.apply(ErdModel.of(snapshot, Map.of())));
    }
}
