package dev.drydock.cli.schema.docs;

import dev.drydock.cli.schema.diff.ElementWords;
import dev.drydock.core.schema.browse.ObjectDdl;
import dev.drydock.core.schema.ddl.DdlWriter;
import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.erd.ErdOptions;
import dev.drydock.core.schema.erd.text.Notation;
import dev.drydock.core.schema.lint.Finding;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The same as Markdown: an overview with the lint, and one file per table and view.
final class DocsMarkdown {
    private final Atlas atlas;
    private final DdlWriter writer;
    private final ErdModel model;

    private DocsMarkdown(Atlas atlas, DdlWriter writer) {
        this.atlas = atlas;
        this.writer = writer;
        model = ErdModel.of(atlas.snapshot, Map.of());
    }

    static Map<String, String> of(Atlas atlas, DdlWriter writer) {
        DocsMarkdown pages = new DocsMarkdown(atlas, writer);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("README.md", pages.overview());
        atlas.files.forEach((key, file) -> files.put(file + ".md", pages.relation(key)));
        return files;
    }

    /// In a table cell or heading: no character keeps a meaning of its own.
    static String cell(String text) {
        return Html.escaped(text)
                .replaceAll("([\\\\`*_{}\\[\\]()#+!|~-])", "\\\\$1")
                .replaceAll("\\R", "<br>");
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("|");
        for (String text : cells) {
            row.append(' ').append(cell(text)).append(" |");
        }
        return row.append('\n').toString();
    }

    private static String head(String... names) {
        return "| " + String.join(" | ", names) + " |\n" + "|---".repeat(names.length) + "|\n";
    }

    /// A fence longer than any run of its own marks in the text.
    private static String fenced(String language, String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + language + "\n" + text.stripTrailing() + "\n" + fence + "\n";
    }

    private String overview() {
        StringBuilder text = new StringBuilder("# " + cell(atlas.title) + "\n\n");
        text.append("With a comment: tables ")
                .append(atlas.commented(ElementKind.TABLE))
                .append(", columns ")
                .append(atlas.commented(ElementKind.COLUMN))
                .append("\n\n")
                .append(head("Name", "Kind", "Columns", "Comment"));
        atlas.files.forEach((key, file) -> text.append("| [")
                .append(cell(Atlas.name(key)))
                .append("](")
                .append(file)
                .append(".md) | ")
                .append(ElementWords.kind(key.kind()))
                .append(" | ")
                .append(atlas.columns(key).size())
                .append(" | ")
                .append(cell(atlas.snapshot.find(key).flatMap(Element::comment).orElse("")))
                .append(" |\n"));
        return text.append("\n## Lint\n\n").append(lint(atlas.findings)).toString();
    }

    private static String lint(List<Finding> findings) {
        StringBuilder text = new StringBuilder(head("Severity", "Rule", "Object", "Why"));
        findings.forEach(each -> text.append(row(
                each.rule().severity().name().toLowerCase(Locale.ROOT),
                each.rule().id(),
                ElementWords.full(each.subject()),
                LintWords.of(each))));
        return text.toString();
    }

    private String relation(ElementKey key) {
        Element element = atlas.snapshot.find(key).orElseThrow();
        StringBuilder text = new StringBuilder("# " + cell(Atlas.name(key)) + "\n\n");
        element.comment().ifPresent(comment -> text.append(cell(comment)).append("\n\n"));
        text.append(head("Key", "Column", "Type", "Null", "Default", "Comment"));
        for (Element column : atlas.columns(key)) {
            RelationBody.Column body = (RelationBody.Column) column.body();
            text.append(row(
                    atlas.keyOf(key, column.key().name()),
                    column.key().name(),
                    body.type(),
                    body.notNull() ? "" : "null",
                    atlas.defaultOf(column.key()).orElse(""),
                    column.comment().orElse("")));
        }
        for (ElementKind kind : List.of(
                ElementKind.CONSTRAINT, ElementKind.INDEX, ElementKind.TRIGGER, ElementKind.RULE, ElementKind.POLICY)) {
            List<Element> parts = atlas.parts(key, kind);
            if (!parts.isEmpty()) {
                text.append('\n').append(head(ElementWords.kind(kind), "Definition", "Comment"));
                parts.forEach(part -> text.append(row(
                        part.key().name(),
                        RelationPage.definition(part),
                        part.comment().orElse(""))));
            }
        }
        List<Finding> findings = atlas.findings(key);
        if (!findings.isEmpty()) {
            text.append("\n## Lint\n\n").append(lint(findings));
        }
        if (model.find(key).isPresent()) {
            String diagram = Notation.MERMAID.of(ErdOptions.around(key, 1).apply(model));
            text.append("\n## Neighbours\n\n").append(fenced("mermaid", diagram));
        }
        return text.append("\n## DDL\n\n")
                .append(fenced("sql", ObjectDdl.text(ObjectDdl.create(atlas.snapshot, key, writer))))
                .toString();
    }
}
