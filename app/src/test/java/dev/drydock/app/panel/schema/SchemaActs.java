package dev.drydock.app.panel.schema;

import dev.drydock.core.schema.model.ColumnShape;
import dev.drydock.core.schema.model.Edit;
import dev.drydock.core.schema.model.IndexShape;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import java.util.List;
import java.util.Optional;

/// What a user does on a stage. FX thread.
public final class SchemaActs {
    private SchemaActs() {}

    /// A table in the form, after some edits.
    public static SchemaStage drafting(SchemaStage stage, boolean safe) {
        ElementKey calls = HarbourStructure.CALLS;
        stage.model().bench().draft().change(calls);
        List.of(
                        new Edit.Name(calls.part(ElementKind.COLUMN, "ata"), "arrived"),
                        new Edit.Shape(
                                calls.part(ElementKind.COLUMN, "delay_min"),
                                ColumnShape.of("bigint").withNotNull(true)),
                        new Edit.AddColumn(
                                calls,
                                "pilot",
                                ColumnShape.of("text").from(ColumnShape.Origin.DEFAULT, "'none'::text")),
                        new Edit.AddIndex(
                                calls,
                                "port_calls_pilot_ix",
                                new IndexShape(false, List.of("pilot"), Optional.empty())),
                        new Edit.Drop(calls.part(ElementKind.COLUMN, "voyage_no")))
                .forEach(stage.model().bench().draft()::edit);
        stage.model().bench().draft().safe(safe);
        return stage;
    }

    /// All of a schema, once its structure was asked for.
    public static SchemaStage whole(SchemaStage stage, boolean read) {
        stage.model().chooseSchema("public");
        if (read) {
            stage.model().bench().whole().want();
        }
        return stage;
    }

    /// The form after an edit that cannot be made.
    public static SchemaStage refusedEdit(SchemaStage stage) {
        stage.model().bench().draft().change(HarbourStructure.CALLS);
        stage.model().bench().draft().edit(new Edit.Drop(HarbourStructure.CALLS.part(ElementKind.COLUMN, "ata")));
        return stage;
    }

    public static SchemaStage newTable(SchemaStage stage) {
        stage.model().bench().draft().create(HarbourStructure.table("pilots"));
        return stage;
    }

    /// The statements of the draft, asked about.
    public static SchemaStage reviewing(SchemaStage stage) {
        stage.model().bench().draft().review();
        return stage;
    }

    /// The statements were run.
    public static SchemaStage applied(SchemaStage stage) {
        stage.model().bench().apply().agree("harbour", new char[0]);
        return stage;
    }

    public static SchemaStage commenting(SchemaStage stage) {
        stage.model().bench().notes().open(HarbourStructure.CALLS);
        return stage;
    }
}
