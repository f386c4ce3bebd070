package dev.drydock.cli.schema;

import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.TableColumn;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.TableIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The JSON form of `schema ls` and `schema show`: names are part of the contract, unknown facts are null.
public final class SchemaJson {
    private SchemaJson() {}

    static Map<String, @Nullable Object> name(ObjectName name) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("schema", name.schema());
        json.put("name", name.name());
        json.put("kind", name.kind());
        json.put("arguments", name.arguments());
        json.put("estimatedRows", name.estimatedRows() < 0 ? null : name.estimatedRows());
        json.put("estimatedBytes", name.estimatedBytes() < 0 ? null : name.estimatedBytes());
        return json;
    }

    static Map<String, @Nullable Object> detail(ObjectDetail detail) {
        Map<String, @Nullable Object> json = name(detail.about().name());
        json.put("owner", detail.about().owner());
        json.put("comment", orNull(detail.about().comment()));
        switch (detail) {
            case ObjectDetail.Relation relation -> {
                json.put("columns", columns(relation.columns()));
                json.put("constraints", constraints(relation.constraints()));
                json.put("referencedBy", constraints(relation.referencedBy()));
                json.put(
                        "indexes",
                        relation.indexes().stream().map(SchemaJson::index).toList());
                json.put(
                        "triggers",
                        relation.triggers().stream().map(t -> t.definition()).toList());
                json.put("definition", orNull(relation.definition()));
            }
            case ObjectDetail.Sequence sequence -> {
                json.put("type", sequence.type());
                json.put("minimum", sequence.minimum());
                json.put("maximum", sequence.maximum());
                json.put("increment", sequence.increment());
                json.put("cycles", sequence.cycles());
                json.put(
                        "lastValue",
                        sequence.lastValue().isPresent() ? sequence.lastValue().getAsLong() : null);
            }
            case ObjectDetail.Routine routine -> {
                json.put("language", routine.language());
                json.put("result", routine.result());
                json.put("definition", orNull(routine.definition()));
            }
            case ObjectDetail.Type type -> {
                json.put("labels", type.labels());
                json.put("attributes", columns(type.attributes()));
                json.put("baseType", orNull(type.baseType()));
                json.put("checks", constraints(type.checks()));
            }
            case ObjectDetail.Trigger trigger ->
                json.put("definition", trigger.trigger().definition());
            case ObjectDetail.Extension extension -> json.put("version", extension.version());
        }
        return json;
    }

    private static List<Map<String, @Nullable Object>> columns(List<TableColumn> columns) {
        return columns.stream().map(SchemaJson::column).toList();
    }

    private static Map<String, @Nullable Object> column(TableColumn column) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", column.name());
        json.put("type", column.type());
        json.put("nullable", column.nullable());
        json.put("generation", column.generation());
        json.put("expression", orNull(column.expression()));
        json.put("comment", orNull(column.comment()));
        return json;
    }

    private static List<Map<String, @Nullable Object>> constraints(List<TableConstraint> constraints) {
        return constraints.stream().map(SchemaJson::constraint).toList();
    }

    private static Map<String, @Nullable Object> constraint(TableConstraint constraint) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("schema", constraint.schema());
        json.put("table", constraint.table());
        json.put("name", constraint.name());
        json.put("kind", constraint.kind());
        json.put("columns", constraint.columns());
        json.put("definition", constraint.definition());
        json.put("validated", constraint.validated());
        return json;
    }

    private static Map<String, @Nullable Object> index(TableIndex index) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", index.name());
        json.put("definition", index.definition());
        json.put("unique", index.unique());
        json.put("valid", index.valid());
        return json;
    }

    private static @Nullable Object orNull(Optional<?> optional) {
        return optional.isPresent() ? optional.get() : null;
    }
}
