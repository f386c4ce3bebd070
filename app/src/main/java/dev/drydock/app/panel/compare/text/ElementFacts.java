package dev.drydock.app.panel.compare.text;

import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.diff.AttributeChange;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.Grant;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RoutineBody;
import dev.drydock.core.schema.snapshot.TypeBody;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an element is in one line, and what changed in it.
public final class ElementFacts {
    private static final Messages TEXTS = Messages.of(ElementFacts.class);
    private static final int SHOWN = 160;

    private ElementFacts() {}

    /// The most telling fact for a row of a table.
    public static String of(Element element) {
        return switch (element.body()) {
            case RelationBody.Column column -> column.type() + (column.notNull() ? " NOT NULL" : "");
            case RelationBody.ColumnDefault value -> line(value.expression());
            case RelationBody.Sequence sequence -> sequence.numbering().type();
            case PartBody.Constraint constraint -> line(constraint.definition());
            case PartBody.Index index ->
                index.keys().stream().map(PartBody.IndexKey::expression).collect(Collectors.joining(", ", "(", ")"));
            case PartBody.Policy policy -> policy.command();
            case TypeBody.EnumType type -> line(String.join(", ", type.labels()));
            case TypeBody.Domain domain -> domain.type();
            case RoutineBody.Routine routine -> routine.language();
            default -> TEXTS.text("there");
        };
    }

    /// The name of an attribute as words: `notNull` is "not null".
    public static String name(AttributeChange change) {
        return change.name().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    public static String value(Object value) {
        return line(text(value));
    }

    private static String text(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(ElementFacts::text).orElse(TEXTS.text("none"));
            case Boolean yes -> yes ? TEXTS.text("yes") : TEXTS.text("no");
            case Collection<?> many ->
                many.isEmpty()
                        ? TEXTS.text("none")
                        : many.stream().map(ElementFacts::text).collect(Collectors.joining(", "));
            case Map<?, ?> map ->
                map.isEmpty()
                        ? TEXTS.text("none")
                        : map.entrySet().stream()
                                .map(each -> each.getKey() + "=" + text(each.getValue()))
                                .collect(Collectors.joining(", "));
            case ElementKey key -> key.schema().isEmpty() ? key.name() : key.schema() + "." + key.name();
            case Grant grant ->
                grant.privilege() + " " + (grant.grantee().isEmpty() ? TEXTS.text("everybody") : grant.grantee());
            case Record record -> components(record);
            case String text -> text.isEmpty() ? TEXTS.text("none") : text;
            default -> String.valueOf(value);
        };
    }

    private static String components(Record record) {
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(record);
                if (!(value instanceof Optional<?> optional && optional.isEmpty())) {
                    parts.add(component.getName() + " " + text(value));
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("a record hides " + component, e);
            }
        }
        return String.join(", ", parts);
    }

    private static String line(String text) {
        String flat = text.strip().replaceAll("\\s+", " ");
        return flat.length() > SHOWN ? flat.substring(0, SHOWN - 1) + "\u2026" : flat;
    }
}
