package dev.drydock.core.schema.erd.text;

import dev.drydock.core.schema.erd.Cardinality;
import dev.drydock.core.schema.erd.ErdColumn;
import dev.drydock.core.schema.erd.ErdEntity;
import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.erd.ErdRelation;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// PlantUML's information engineering diagram. Every sign that its preprocessor or its markup could read is
/// written by its number. Source: plantuml.com/ie-diagram, plantuml.com/unicode.
final class PlantUml {
    private static final String HEAD = """
        @startuml
        hide circle
        skinparam linetype ortho
        """;

    private final Map<ElementKey, String> names = new HashMap<>();
    private final StringBuilder out = new StringBuilder(HEAD);

    private PlantUml() {}

    static String of(ErdModel model) {
        PlantUml plant = new PlantUml();
        model.entities().keySet().forEach(key -> plant.names.put(key, "t" + (plant.names.size() + 1)));
        boolean several = model.entities().keySet().stream()
                        .map(ElementKey::schema)
                        .distinct()
                        .count()
                > 1;
        model.entities().values().forEach(entity -> plant.entity(entity, several));
        model.relations().forEach(plant::relation);
        return plant.out.append("@enduml\n").toString();
    }

    private void entity(ErdEntity entity, boolean withSchema) {
        String name = withSchema ? entity.key().schema() + "." + entity.name() : entity.name();
        out.append("entity \"")
                .append(harmless(name))
                .append("\" as ")
                .append(names.get(entity.key()))
                .append(" {\n");
        List<ErdColumn> primary =
                entity.columns().stream().filter(ErdColumn::primary).toList();
        primary.forEach(this::column);
        if (!primary.isEmpty()) {
            out.append("  --\n");
        }
        entity.columns().stream().filter(c -> !c.primary()).forEach(this::column);
        out.append("}\n");
    }

    private void column(ErdColumn column) {
        out.append("  {field} ").append(column.notNull() || column.primary() ? "* " : "");
        out.append(harmless(column.name()));
        if (!column.type().isEmpty()) {
            out.append(" : ").append(harmless(column.type()));
        }
        out.append(column.primary() ? " <<PK>>" : "")
                .append(column.foreign() ? " <<FK>>" : "")
                .append('\n');
    }

    private void relation(ErdRelation relation) {
        out.append(names.get(relation.to())).append(' ');
        out.append(relation.one() == Cardinality.EXACTLY_ONE ? "||" : "|o");
        out.append(relation.isInferred() ? ".." : "--");
        out.append(
                switch (relation.many()) {
                    case EXACTLY_ONE -> "||";
                    case ONE_OR_NONE -> "o|";
                    case MANY_OR_NONE -> "o{";
                });
        out.append(' ').append(names.get(relation.from())).append('\n');
    }

    private static String harmless(String text) {
        StringBuilder harmless = new StringBuilder(text.length());
        int before = ' ';
        for (int c : text.codePoints().toArray()) {
            boolean plain = Character.isLetterOrDigit(c)
                    || (c == '_' && before != '_')
                    || (c == '.' && before != '.')
                    || c == ' '
                    || c == ','
                    || c == '('
                    || c == ')';
            if (plain) {
                harmless.appendCodePoint(c);
            } else {
                harmless.append("<U+%04X>".formatted(Character.isISOControl(c) ? ' ' : c));
            }
            before = c;
        }
        return harmless.toString();
    }
}
