package dev.drydock.core.schema.erd.text;

import dev.drydock.core.schema.erd.Cardinality;
import dev.drydock.core.schema.erd.ErdColumn;
import dev.drydock.core.schema.erd.ErdEntity;
import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.erd.ErdRelation;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Mermaid's `erDiagram`. Its lexer takes no quotes, backslashes, per cent signs or line ends in a name, and
/// few signs in those of attributes: what cannot be written is replaced, and the true name of an attribute
/// stands in its comment. Source: packages/mermaid/src/diagrams/er/parser/erDiagram.jison of
/// mermaid-js/mermaid.
final class Mermaid {
    private static final Pattern REFUSED_IN_NAME = Pattern.compile("[\"%\\\\\\p{Cntrl}]");
    private static final Pattern REFUSED_IN_WORD = Pattern.compile("[^A-Za-z0-9_\\-\\[\\]().,*\\u00C0-\\x{10FFFF}]");
    private static final Pattern WORD_START = Pattern.compile("^[*A-Za-z_\\u00C0-\\x{10FFFF}]");
    /// Taken for a key mark wherever a word begins with it.
    private static final Pattern KEY = Pattern.compile("(?i)^[pfu]k\\b");
    /// Taken for a statement wherever it stands in a line.
    private static final Pattern DIRECTION = Pattern.compile("(?i)(direction)\\s+(?=TB|BT|RL|LR)");

    private final ErdModel model;
    private final Map<ElementKey, String> names = new HashMap<>();
    private final StringBuilder out = new StringBuilder("erDiagram\n");

    private Mermaid(ErdModel model) {
        this.model = model;
    }

    static String of(ErdModel model) {
        Mermaid mermaid = new Mermaid(model);
        mermaid.name();
        model.entities().values().forEach(mermaid::entity);
        model.relations().forEach(mermaid::relation);
        return mermaid.out.toString();
    }

    /// With the schema where there are several; no two alike.
    private void name() {
        boolean several = model.entities().keySet().stream()
                        .map(ElementKey::schema)
                        .distinct()
                        .count()
                > 1;
        Set<String> taken = new HashSet<>();
        for (ElementKey key : model.entities().keySet()) {
            String wanted = harmless(several ? key.schema() + "." + key.name() : key.name());
            String name = wanted;
            for (int i = 2; !taken.add(name); i++) {
                name = wanted + " (" + i + ")";
            }
            names.put(key, '"' + name + '"');
        }
    }

    private static String harmless(String text) {
        String plain = REFUSED_IN_NAME.matcher(text).replaceAll("_");
        return plain.isEmpty() ? "_" : unmarked(plain);
    }

    /// Markup and statements stay text.
    private static String unmarked(String text) {
        String plain = text.replace('<', '‹').replace('>', '›').replace("%%", "% %");
        return DIRECTION.matcher(plain).replaceAll("$1_");
    }

    private static String comment(String text) {
        return '"' + unmarked(text.replace('"', '\'').replaceAll("\\p{Cntrl}+", " ")) + '"';
    }

    private void entity(ErdEntity entity) {
        out.append("    ").append(names.get(entity.key()));
        if (entity.columns().isEmpty()) {
            out.append('\n');
            return;
        }
        out.append(" {\n");
        entity.columns().forEach(this::column);
        out.append("    }\n");
    }

    private void column(ErdColumn column) {
        String name = word(column.name());
        out.append("        ").append(word(column.type().isEmpty() ? "any" : column.type()));
        out.append(' ').append(name);
        List<String> keys = new ArrayList<>();
        if (column.primary()) {
            keys.add("PK");
        }
        if (column.foreign()) {
            keys.add("FK");
        }
        if (column.unique() && !column.primary()) {
            keys.add("UK");
        }
        if (!keys.isEmpty()) {
            out.append(' ').append(String.join(", ", keys));
        }
        String said = name.equals(column.name()) ? column.note() : column.name() + " " + column.note();
        if (!said.isBlank()) {
            out.append(' ').append(comment(said.strip()));
        }
        out.append('\n');
    }

    static String word(String text) {
        String word = REFUSED_IN_WORD.matcher(text).replaceAll("_");
        return !WORD_START.matcher(word).find() || KEY.matcher(word).find() ? "_" + word : word;
    }

    private void relation(ErdRelation relation) {
        String role = relation.name().isEmpty() ? String.join(", ", relation.fromColumns()) : relation.name();
        out.append("    ").append(names.get(relation.to())).append(' ');
        out.append(relation.one() == Cardinality.EXACTLY_ONE ? "||" : "|o");
        out.append(relation.isInferred() ? ".." : "--");
        out.append(
                switch (relation.many()) {
                    case EXACTLY_ONE -> "||";
                    case ONE_OR_NONE -> "o|";
                    case MANY_OR_NONE -> "o{";
                });
        out.append(' ')
                .append(names.get(relation.from()))
                .append(" : ")
                .append(comment(role))
                .append('\n');
    }
}
