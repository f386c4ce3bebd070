package dev.drydock.core.dialect.postgres.schema.translate;

import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody.Constraint;
import dev.drydock.core.schema.snapshot.PartBody.Index;
import dev.drydock.core.schema.snapshot.PartBody.IndexKey;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.translate.NeutralSchema;
import dev.drydock.core.schema.translate.NeutralSchema.Check;
import dev.drydock.core.schema.translate.NeutralSchema.Column;
import dev.drydock.core.schema.translate.NeutralSchema.Generated;
import dev.drydock.core.schema.translate.NeutralSchema.Method;
import dev.drydock.core.schema.translate.NeutralSchema.Reference;
import dev.drydock.core.schema.translate.NeutralSchema.Table;
import dev.drydock.core.schema.translate.NeutralSchema.View;
import dev.drydock.core.schema.translate.Notes;
import dev.drydock.core.schema.translate.TableDraft;
import dev.drydock.core.schema.translate.TranslationNote.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// From a snapshot to the neutral form. One use.
final class PostgresReading {
    /// Casts that change no value: texts, and types that somebody made.
    private static final Pattern CAST = Pattern.compile("::(?:text|character"
            + " varying|character|bpchar|name|(?:\"[^\"]+\"|\\w+)\\.(?:\"[^\"]+\"|\\w+))(?:\\(\\d+\\))?(?:\\[])?");
    private static final Pattern LITERAL_CAST =
            Pattern.compile("^('(?:[^']|'')*'|\\(?-?[\\d.]+\\)?)::[\\w .\"]+(?:\\([\\d,]+\\))?$");
    private static final Pattern TODAY = Pattern.compile("\\(?'now'\\)?::date");
    private static final Pattern ANY_OF_TWO = Pattern.compile("= ANY \\(\\(ARRAY\\[([^\\]]*)\\]\\)\\)");
    private static final Pattern ANY_OF = Pattern.compile("= ANY \\(ARRAY\\[([^\\]]*)\\]\\)");

    private final SchemaSnapshot snapshot;
    private final Notes notes = new Notes();

    PostgresReading(SchemaSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    NeutralSchema schema() {
        List<Table> tables = new ArrayList<>();
        List<View> views = new ArrayList<>();
        for (Element element : snapshot.elements().values()) {
            ElementKey key = element.key();
            switch (element.body()) {
                case RelationBody.Table body
                when body.partitionOf().isPresent() -> notes.lost(key, Reason.NO_COUNTERPART, "PARTITION OF");
                case RelationBody.Table body
                when body.foreign().isPresent() -> notes.lost(key, Reason.NO_COUNTERPART, "FOREIGN TABLE");
                case RelationBody.Table body -> tables.add(table(element, body));
                case RelationBody.View body -> views.add(new View(key, clean(body.definition()), element.comment()));
                default -> {
                    if (!isCarried(element)) {
                        notes.lost(key, Reason.NO_COUNTERPART, key.kind().name());
                    }
                }
            }
            element.grants().stream().findFirst().ifPresent(any -> {
                if (key.kind() != ElementKind.SCHEMA) {
                    notes.lost(key, Reason.NO_COUNTERPART, "GRANT");
                }
            });
        }
        return new NeutralSchema(tables, views, notes.sorted());
    }

    private static boolean isCarried(Element element) {
        return switch (element.key().kind()) {
            case SCHEMA, COLUMN, DEFAULT, CONSTRAINT, INDEX, ENUM_TYPE -> true;
            case SEQUENCE -> ((RelationBody.Sequence) element.body()).ownedBy().isPresent();
            default -> false;
        };
    }

    private Table table(Element element, RelationBody.Table body) {
        ElementKey key = element.key();
        TableDraft draft = new TableDraft(key, element.comment());
        body.partitionKey().ifPresent(by -> notes.lost(key, Reason.NO_COUNTERPART, "PARTITION BY " + by));
        if (!body.inherits().isEmpty()) {
            notes.lost(key, Reason.NO_COUNTERPART, "INHERITS");
        }
        snapshot.parts(key, ElementKind.COLUMN).values().stream()
                .sorted(Comparator.comparingInt(part -> ((RelationBody.Column) part.body()).position()))
                .forEach(part -> draft.columns.add(column(part, (RelationBody.Column) part.body())));
        snapshot.parts(key, ElementKind.CONSTRAINT)
                .values()
                .forEach(part -> constraint(part.key(), (Constraint) part.body(), draft));
        snapshot.parts(key, ElementKind.INDEX).values().forEach(part -> index(part.key(), (Index) part.body(), draft));
        return draft.table();
    }

    private Column column(Element part, RelationBody.Column body) {
        ElementKey key = part.key();
        body.collation().ifPresent(collation -> notes.lost(key, Reason.COLLATION, collation));
        Optional<String> value = snapshot.body(key.as(ElementKind.DEFAULT), RelationBody.ColumnDefault.class)
                .map(RelationBody.ColumnDefault::expression);
        boolean numbered = value.filter(text -> text.startsWith("nextval(")).isPresent();
        return new Column(
                key,
                PostgresTypes.read(snapshot, body.type()),
                body.notNull(),
                numbered || body.identity().isPresent(),
                numbered ? Optional.empty() : value.map(PostgresReading::clean).map(PostgresReading::withoutCast),
                body.generated().map(made -> new Generated(clean(made.expression()), made.stored())),
                part.comment());
    }

    private static String withoutCast(String value) {
        if (TODAY.matcher(value).matches()) {
            return "CURRENT_DATE";
        }
        var cast = LITERAL_CAST.matcher(value);
        return cast.matches() ? cast.group(1).replaceAll("^\\((.*)\\)$", "$1") : value;
    }

    static String clean(String expression) {
        String bare = CAST.matcher(expression).replaceAll("");
        String some =
                ANY_OF.matcher(ANY_OF_TWO.matcher(bare).replaceAll("IN ($1)")).replaceAll("IN ($1)");
        return some.replace(" !~~ ", " NOT LIKE ").replace(" ~~ ", " LIKE ").replaceAll(";\\s*$", "");
    }

    private void constraint(ElementKey key, Constraint body, TableDraft draft) {
        switch (body.type()) {
            case PRIMARY_KEY ->
                draft.keys.add(new NeutralSchema.Key(key, Optional.of(key.name()), true, body.columns()));
            case UNIQUE -> draft.keys.add(new NeutralSchema.Key(key, Optional.of(key.name()), false, body.columns()));
            case FOREIGN_KEY ->
                body.reference()
                        .ifPresent(far -> draft.references.add(new Reference(
                                key,
                                body.columns(),
                                far.table().name(),
                                far.columns(),
                                far.onUpdate(),
                                far.onDelete(),
                                body.deferrable())));
            case CHECK ->
                draft.checks.add(new Check(
                        key,
                        clean(body.definition()
                                .replaceFirst("^CHECK ", "")
                                .replaceFirst(" (NOT VALID|NO INHERIT)$", ""))));
            case EXCLUSION -> notes.lost(key, Reason.NO_COUNTERPART, body.definition());
        }
    }

    private void index(ElementKey key, Index body, TableDraft draft) {
        if (body.attachedTo().isPresent()) {
            return;
        }
        Method method = switch (body.method()) {
            case "btree", "hash" -> Method.ORDER;
            default -> Method.OTHER;
        };
        boolean extra = !body.included().isEmpty()
                || body.nullsNotDistinct()
                || body.keys().stream()
                        .anyMatch(one -> one.operatorClass().isPresent()
                                || one.collation().isPresent());
        if (extra) {
            notes.add(key, Reason.OTHER_INDEX, body.definition(), "INDEX");
        }
        draft.indexes.add(new NeutralSchema.Index(
                key,
                body.unique(),
                method,
                body.keys().stream().map(one -> key(one, draft)).toList(),
                body.predicate().map(PostgresReading::clean)));
    }

    private static NeutralSchema.IndexKey key(IndexKey key, TableDraft draft) {
        String text = key.expression();
        String bare = text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : text;
        boolean column = draft.columns.stream().anyMatch(one -> one.name().equals(bare));
        return column
                ? new NeutralSchema.IndexKey(bare, false, OptionalInt.empty(), key.descending())
                : new NeutralSchema.IndexKey(clean(text), true, OptionalInt.empty(), key.descending());
    }
}
