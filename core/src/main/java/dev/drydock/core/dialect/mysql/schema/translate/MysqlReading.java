package dev.drydock.core.dialect.mysql.schema.translate;

import dev.drydock.core.dialect.mysql.schema.MysqlText;
import dev.drydock.core.schema.TableConstraint.Kind;
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
import dev.drydock.core.schema.translate.NeutralType;
import dev.drydock.core.schema.translate.Notes;
import dev.drydock.core.schema.translate.TableDraft;
import dev.drydock.core.schema.translate.TranslationNote.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// From a snapshot to the neutral form. One use.
final class MysqlReading {
    private static final Pattern INTRODUCER =
            Pattern.compile("(?i)(?<![\\w`])_(?:utf8\\w*|latin1|ascii|binary|ucs2|utf16\\w*|utf32)(?=\\s*')");
    private static final Pattern JSON = Pattern.compile("(?i)\\(*json_valid\\(`[^`]*`\\)\\)*");
    private static final Pattern PREFIXED = Pattern.compile("(?s)(.*)\\((\\d+)\\)");

    private final SchemaSnapshot snapshot;
    private final Notes notes = new Notes();

    MysqlReading(SchemaSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    NeutralSchema schema() {
        List<Table> tables = new ArrayList<>();
        List<View> views = new ArrayList<>();
        for (Element element : snapshot.elements().values()) {
            ElementKey key = element.key();
            switch (element.body()) {
                case RelationBody.Table body -> tables.add(table(element, body));
                case RelationBody.View body -> views.add(new View(key, clean(body.definition()), element.comment()));
                default -> {
                    boolean own = key.isPart() && key.kind() != ElementKind.TRIGGER;
                    if (!own && key.kind() != ElementKind.SCHEMA) {
                        notes.lost(key, Reason.NO_COUNTERPART, key.kind().name());
                    }
                }
            }
        }
        List<Table> spelled =
                tables.stream().map(table -> declared(table, tables)).toList();
        return new NeutralSchema(spelled, views, notes.sorted());
    }

    /// Far columns as their table spells them: MySQL 8.0 tells them in lower case.
    private static Table declared(Table table, List<Table> all) {
        List<Reference> references = table.references().stream()
                .map(reference -> all.stream()
                        .filter(far -> far.name().equals(reference.table()))
                        .findFirst()
                        .map(far -> declared(reference, far))
                        .orElse(reference))
                .toList();
        return new Table(
                table.source(),
                table.comment(),
                table.columns(),
                table.keys(),
                references,
                table.checks(),
                table.indexes());
    }

    private static Reference declared(Reference reference, Table far) {
        List<String> columns = reference.farColumns().stream()
                .map(name -> far.columns().stream()
                        .map(Column::name)
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .orElse(name))
                .toList();
        return new Reference(
                reference.source(),
                reference.columns(),
                reference.table(),
                columns,
                reference.onUpdate(),
                reference.onDelete(),
                reference.deferrable());
    }

    private Table table(Element element, RelationBody.Table body) {
        ElementKey key = element.key();
        TableDraft draft = new TableDraft(key, element.comment());
        body.partitionKey().ifPresent(by -> notes.lost(key, Reason.NO_COUNTERPART, "PARTITION BY " + by));
        Optional.ofNullable(body.options().get("COLLATE"))
                .ifPresent(collation -> notes.lost(key, Reason.COLLATION, collation));
        snapshot.parts(key, ElementKind.COLUMN).values().stream()
                .sorted(Comparator.comparingInt(part -> ((RelationBody.Column) part.body()).position()))
                .forEach(part -> draft.columns.add(column(part, (RelationBody.Column) part.body(), draft)));
        snapshot.parts(key, ElementKind.CONSTRAINT)
                .values()
                .forEach(part -> constraint(part.key(), (Constraint) part.body(), draft));
        snapshot.parts(key, ElementKind.INDEX).values().forEach(part -> index(part.key(), (Index) part.body(), draft));
        return draft.table();
    }

    private Column column(Element part, RelationBody.Column body, TableDraft draft) {
        ElementKey key = part.key();
        NeutralType type = MysqlTypes.read(body.type());
        String check = body.options().getOrDefault("CHECK", "");
        if (JSON.matcher(check).matches()) {
            type = NeutralType.of(NeutralType.Base.JSON, "json");
        } else if (!check.isEmpty()) {
            draft.checks.add(new Check(key, clean(check)));
        }
        Optional.ofNullable(body.options().get("ON UPDATE"))
                .ifPresent(when -> notes.lost(key, Reason.NO_COUNTERPART, "ON UPDATE " + when));
        Optional.ofNullable(body.options().get("PERIOD"))
                .ifPresent(period -> notes.lost(key, Reason.NO_COUNTERPART, "GENERATED ALWAYS AS " + period));
        return new Column(
                key,
                type,
                body.notNull(),
                body.identity().isPresent(),
                snapshot.body(key.as(ElementKind.DEFAULT), RelationBody.ColumnDefault.class)
                        .map(value -> standard(value.expression())),
                body.generated().map(made -> new Generated(clean(made.expression()), made.stored())),
                part.comment());
    }

    /// Strings with escapes, as standard SQL has them.
    private static String standard(String value) {
        boolean text = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
        if (!text) {
            return clean(value);
        }
        String inner = value.substring(1, value.length() - 1).replace("''", "'");
        return "'" + MysqlText.unescaped(inner).replace("'", "''") + "'";
    }

    static String clean(String expression) {
        return INTRODUCER.matcher(expression).replaceAll("");
    }

    private void constraint(ElementKey key, Constraint body, TableDraft draft) {
        switch (body.type()) {
            case PRIMARY_KEY -> draft.keys.add(new NeutralSchema.Key(key, Optional.empty(), true, body.columns()));
            case FOREIGN_KEY ->
                body.reference()
                        .ifPresent(far -> draft.references.add(new Reference(
                                key,
                                body.columns(),
                                far.table().name(),
                                far.columns(),
                                far.onUpdate(),
                                far.onDelete(),
                                false)));
            case CHECK -> {
                String text = body.definition().replaceFirst("(?i)^CHECK\\s*", "");
                if (text.contains("NOT ENFORCED")) {
                    notes.lost(key, Reason.NO_COUNTERPART, body.definition());
                } else {
                    draft.checks.add(new Check(key, clean(text)));
                }
            }
            case UNIQUE, EXCLUSION -> notes.lost(key, Reason.NO_COUNTERPART, body.definition());
        }
        if (body.type() == Kind.PRIMARY_KEY && body.definition().matches("(?s).*`\\(\\d+\\).*")) {
            notes.add(key, Reason.SHORTER_KEY, body.definition(), "PRIMARY KEY");
        }
    }

    private void index(ElementKey key, Index body, TableDraft draft) {
        List<NeutralSchema.IndexKey> keys =
                body.keys().stream().map(MysqlReading::key).toList();
        boolean plain =
                keys.stream().allMatch(one -> !one.expression() && one.prefix().isEmpty());
        Method method = switch (body.method()) {
            case "FULLTEXT" -> Method.WORDS;
            case "SPATIAL" -> Method.PLACES;
            case "BTREE", "HASH" -> Method.ORDER;
            default -> Method.OTHER;
        };
        if (body.unique() && plain && method == Method.ORDER) {
            draft.keys.add(new NeutralSchema.Key(
                    key,
                    Optional.of(key.name()),
                    false,
                    keys.stream().map(NeutralSchema.IndexKey::text).toList()));
        } else {
            draft.indexes.add(new NeutralSchema.Index(key, body.unique(), method, keys, body.predicate()));
        }
    }

    private static NeutralSchema.IndexKey key(IndexKey key) {
        String text = key.expression();
        if (text.startsWith("(")) {
            return new NeutralSchema.IndexKey(clean(text), true, OptionalInt.empty(), key.descending());
        }
        Matcher prefixed = PREFIXED.matcher(text);
        boolean prefix = prefixed.matches();
        String name = prefix ? prefixed.group(1) : text;
        String bare =
                name.startsWith("`") ? name.substring(1, name.length() - 1).replace("``", "`") : name;
        OptionalInt length = prefix ? OptionalInt.of(Integer.parseInt(prefixed.group(2))) : OptionalInt.empty();
        return new NeutralSchema.IndexKey(bare, false, length, key.descending());
    }
}
