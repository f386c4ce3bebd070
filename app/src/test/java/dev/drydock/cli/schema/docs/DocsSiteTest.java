package dev.drydock.cli.schema.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.schema.ddl.DdlWriter;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class DocsSiteTest {
    private static final String HOSTILE = "</script><img src=x onerror=alert(1)>\"'`|\u2028../../etc";

    private static Atlas atlas() {
        Element element = new Element(
                ElementKey.of(ElementKind.VIEW, "public", HOSTILE),
                Optional.of(HOSTILE),
                Optional.of(HOSTILE),
                List.of(),
                new RelationBody.View(HOSTILE, new TreeMap<>()));
        ElementKey view = ElementKey.of(ElementKind.VIEW, "public", HOSTILE);
        Element column = new Element(
                view.part(ElementKind.COLUMN, HOSTILE),
                Optional.empty(),
                Optional.of(HOSTILE),
                List.of(),
                new RelationBody.Column(
                        1,
                        HOSTILE,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new TreeMap<>(),
                        false));
        return new Atlas(
                SchemaSnapshot.of(
                        new SchemaSnapshot.Origin("postgres", 17, HOSTILE, ""),
                        List.of(element.named(view), column),
                        List.of()),
                HOSTILE);
    }

    @Test
    void hostileNamesAndCommentsBecomeNoMarkupNoScriptAndNoPath() {
        DdlWriter writer = (diff, options) -> new MigrationScript(List.of());
        Map<String, String> files = DocsSite.of(atlas(), writer);
        assertThat(files).hasSizeGreaterThan(5);
        files.forEach((path, text) -> {
            assertThat(path).matches("(assets/)?[A-Za-z0-9_.-]+").doesNotContain("..");
            assertThat(text).as(path).doesNotContain("<img src=x", "</script><img");
        });
        assertThat(files.get("assets/words.js")).contains("alert(1)").doesNotContain("<", "\u2028");
        DocsMarkdown.of(atlas(), writer)
                .forEach((path, text) -> assertThat(text.replaceAll("(?s)```.*?```", ""))
                        .as(path)
                        .doesNotContain("<img"));
    }
}
