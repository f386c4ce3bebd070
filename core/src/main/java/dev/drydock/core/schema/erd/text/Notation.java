package dev.drydock.core.schema.erd.text;

import dev.drydock.core.schema.erd.ErdModel;
import java.util.function.Function;

/// Notations of other programs.
@SuppressWarnings("ImmutableEnumChecker") // method references
public enum Notation {
    MERMAID(Mermaid::of),
    DBML(Dbml::of),
    PLANTUML(PlantUml::of);

    private final Function<ErdModel, String> writer;

    Notation(Function<ErdModel, String> writer) {
        this.writer = writer;
    }

    /// The whole text of a file.
    public String of(ErdModel model) {
        return writer.apply(model);
    }
}
