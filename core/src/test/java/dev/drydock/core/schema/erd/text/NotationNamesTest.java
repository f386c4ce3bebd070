package dev.drydock.core.schema.erd.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.schema.erd.Cardinality;
import dev.drydock.core.schema.erd.ErdColumn;
import dev.drydock.core.schema.erd.ErdEntity;
import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.erd.ErdModels;
import dev.drydock.core.schema.erd.ErdOptions;
import dev.drydock.core.schema.erd.ErdRelation;
import dev.drydock.core.schema.erd.layout.ErdLayout;
import dev.drydock.core.schema.erd.picture.SvgPicture;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.text.PlainXml;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/// Names of a schema cannot become syntax. Each notation is read by the rules of its own lexer.
@Tag("unit")
class NotationNamesTest {
    private static final String WORD = "[*A-Za-z_\\u00C0-\\x{10FFFF}][A-Za-z0-9\\-_\\[\\]().,\\u00C0-\\x{10FFFF}*]*";
    private static final Pattern MERMAID_COLUMN =
            Pattern.compile(" {8}(" + WORD + ") (" + WORD + ")( (PK|FK|UK)(, (PK|FK|UK))*)?( \"[^\"\\r\\n]*\")?");
    private static final String MERMAID_NAME = "\"[^\"%\\r\\n\\x0B\\x08\\\\]+\"";
    private static final Pattern MERMAID_ENTITY = Pattern.compile(" {4}" + MERMAID_NAME + " \\{");
    private static final Pattern MERMAID_RELATION = Pattern.compile(" {4}" + MERMAID_NAME
            + " (\\|\\||\\|o)(--|\\.\\.)(o\\{|o\\||\\|\\|) " + MERMAID_NAME + " : \"[^\"\\r\\n]*\"");
    private static final Pattern MERMAID_DIRECTION = Pattern.compile("(?i).*direction\\s+(TB|BT|RL|LR).*");

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMinLength(1).ofMaxLength(12),
                Arbitraries.strings()
                        .withChars("\"'`\\%{}[]<>|~#:;@!$&()*-_./ \n\tPKFU")
                        .ofMinLength(1)
                        .ofMaxLength(12),
                Arbitraries.of(
                        "direction TB",
                        "a\" ||--o{ \"b",
                        "%%{init: {}}%%",
                        "pk",
                        "FK-x",
                        "x' ] } Table y {",
                        "</text><script>alert(1)</script>",
                        "@enduml",
                        "%getenv(\"PATH\")",
                        "$!include x",
                        "Größe 漢字 🚢",
                        "]]>",
                        "accTitle: x"));
    }

    private static ErdModel model(String table, String other, String column, String note) {
        ElementKey from = ErdModels.table("s", table);
        ElementKey to = ErdModels.table("s", other.equals(table) ? other + "2" : other);
        SortedMap<ElementKey, ErdEntity> entities = new TreeMap<>();
        entities.put(from, entity(from, column, note));
        entities.put(to, entity(to, column, note));
        return new ErdModel(
                entities,
                List.of(new ErdRelation(
                        note,
                        from,
                        List.of(column),
                        to,
                        List.of(column),
                        Cardinality.MANY_OR_NONE,
                        Cardinality.EXACTLY_ONE,
                        new ErdRelation.Origin.Declared(true))));
    }

    private static ErdEntity entity(ElementKey key, String column, String note) {
        return new ErdEntity(
                key,
                List.of(new ErdColumn(column, "numeric(10,2)", true, true, true, true, note)),
                OptionalLong.empty(),
                note,
                0);
    }

    @Property(tries = 400)
    void mermaidStaysWithinItsGrammar(
            @ForAll("names") String table,
            @ForAll("names") String other,
            @ForAll("names") String column,
            @ForAll("names") String note) {
        List<String> lines =
                Notation.MERMAID.of(model(table, other, column, note)).lines().toList();
        assertThat(lines).hasSize(8).noneMatch(l -> MERMAID_DIRECTION.matcher(l).matches());
        assertThat(lines.get(0)).isEqualTo("erDiagram");
        assertThat(lines.get(1)).matches(MERMAID_ENTITY);
        assertThat(lines.get(2)).matches(MERMAID_COLUMN);
        Matcher words = MERMAID_COLUMN.matcher(lines.get(2));
        assertThat(words.matches()).isTrue();
        assertThat(words.group(2)).doesNotMatch("(?is)[pfu]k\\b.*");
        assertThat(lines.get(3)).isEqualTo("    }");
        assertThat(lines.get(4)).matches(MERMAID_ENTITY).isNotEqualTo(lines.get(1));
        assertThat(lines.get(7)).matches(MERMAID_RELATION);
        assertThat(String.join("\n", lines)).doesNotContain("%%");
    }

    @Property(tries = 400)
    void dbmlGivesEveryNameBack(
            @ForAll("names") String table,
            @ForAll("names") String other,
            @ForAll("names") String column,
            @ForAll("names") String note) {
        ErdModel model = model(table, other, column, note);
        List<String> quoted = new ArrayList<>();
        List<String> bare = new ArrayList<>();
        lex(Notation.DBML.of(model), quoted, bare);
        Set<String> wanted = new TreeSet<>(List.of("s", column, note));
        model.entities().keySet().forEach(k -> wanted.add(k.name()));
        assertThat(new TreeSet<>(quoted)).isEqualTo(wanted);
        assertThat(String.join(" ", bare).replaceAll("\\s+", " ").strip())
                .isEqualTo("Table . { numeric(10,2) [pk, not null, note: ] Note: } "
                        + "Table . { numeric(10,2) [pk, not null, note: ] Note: } Ref : .. > ..");
    }

    /// As DBML's own lexer: quotes of either kind end at the same quote, a backslash takes the next sign.
    private static void lex(String text, List<String> quoted, List<String> bare) {
        StringBuilder outside = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (c != '"' && c != '\'') {
                outside.append(c);
                continue;
            }
            StringBuilder inside = new StringBuilder();
            while (text.charAt(i) != c) {
                char in = text.charAt(i++);
                assertThat(in).isNotEqualTo('\n');
                if (in != '\\') {
                    inside.append(in);
                    continue;
                }
                char escape = text.charAt(i++);
                switch (escape) {
                    case 'n' -> inside.append('\n');
                    case 'r' -> inside.append('\r');
                    case 't' -> inside.append('\t');
                    case 'u' -> {
                        inside.append((char) Integer.parseInt(text.substring(i, i + 4), 16));
                        i += 4;
                    }
                    default -> inside.append(escape);
                }
            }
            i++;
            quoted.add(inside.toString());
        }
        bare.add(outside.toString());
    }

    @Property(tries = 400)
    void plantUmlWritesEverySignOfMarkupByItsNumber(
            @ForAll("names") String table,
            @ForAll("names") String other,
            @ForAll("names") String column,
            @ForAll("names") String note) {
        ErdModel model = model(table, other, column, note);
        List<String> lines = Notation.PLANTUML.of(model).lines().toList();
        assertThat(lines).hasSize(3 + 4 + 4 + 2);
        Matcher entity = Pattern.compile("entity \"([^\"]*)\" as t1 \\{").matcher(lines.get(3));
        assertThat(entity.matches()).as(lines.get(3)).isTrue();
        assertThat(decoded(entity.group(1)))
                .isEqualTo(spaced(model.entities().firstKey().name()));
        Matcher field = Pattern.compile("  \\{field} \\* (.*) : numeric\\(10,2\\) <<PK>> <<FK>>")
                .matcher(lines.get(4));
        assertThat(field.matches()).as(lines.get(4)).isTrue();
        assertThat(decoded(field.group(1))).isEqualTo(spaced(column));
        assertThat(field.group(1).replaceAll("<U\\+[0-9A-F]+>", "")).doesNotContainPattern("[^\\p{L}\\p{Nd} _.,()]");
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\x00-\\x1F\\x7F-\\x9F]", " ");
    }

    private static String decoded(String text) {
        return Pattern.compile("<U\\+([0-9A-F]+)>")
                .matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))));
    }

    @Property(tries = 150)
    void svgHoldsNamesAsTextOnly(
            @ForAll("names") String table, @ForAll("names") String other, @ForAll("names") String column)
            throws XMLStreamException {
        ErdModel model = model(table, other, column, "");
        String svg = SvgPicture.of(ErdLayout.of(model, ErdOptions.everything()), SvgPicture.Theme.BOTH);
        XMLStreamReader reader = PlainXml.reader(svg);
        Set<String> elements = new TreeSet<>();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                elements.add(reader.getLocalName());
            }
        }
        assertThat(elements).isSubsetOf("svg", "style", "rect", "path", "circle", "text");
    }

    @Example
    void namesThatMermaidCannotTellApartAreNumbered() {
        String text = Notation.MERMAID.of(model("a%b", "a\"b", "x", ""));
        assertThat(text).contains("\"a_b\" {", "\"a_b (2)\" {");
    }
}
