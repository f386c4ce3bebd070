package dev.drydock.cli.schema.docs;

import dev.drydock.cli.schema.diff.ElementWords;
import dev.drydock.core.schema.browse.ObjectDdl;
import dev.drydock.core.schema.ddl.DdlWriter;
import dev.drydock.core.schema.lint.Finding;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.Grant;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The page of one table or view.
final class RelationPage {
    private final Atlas atlas;
    private final ElementKey key;
    private final Element element;
    private final Html html = new Html();

    RelationPage(Atlas atlas, Element element) {
        this.atlas = atlas;
        this.element = element;
        key = element.key();
    }

    /// @param picture the file of its diagram
    String body(Optional<String> picture, DdlWriter writer) {
        html.raw("<p class=\"kind\">").text(ElementWords.kind(key.kind())).raw("</p>");
        html.element("h1", Atlas.name(key));
        element.comment().ifPresent(comment -> html.element("p class=\"comment\"", comment));
        element.owner().ifPresent(owner -> html.element("p class=\"fact\"", "Owner " + owner));
        columns();
        relations();
        picture.ifPresent(file -> html.raw("<h2>Neighbours</h2><p class=\"picture\"><img alt=\"")
                .text("Diagram of " + Atlas.name(key) + " and what is related to it")
                .raw("\" src=\"")
                .text(file)
                .raw("\"></p>"));
        parts("Keys and checks", ElementKind.CONSTRAINT);
        parts("Indexes", ElementKind.INDEX);
        parts("Triggers", ElementKind.TRIGGER);
        parts("Rules", ElementKind.RULE);
        parts("Policies", ElementKind.POLICY);
        grants();
        findings();
        html.raw("<h2>DDL</h2><pre>")
                .text(ObjectDdl.text(ObjectDdl.create(atlas.snapshot, key, writer)))
                .raw("</pre>");
        return html.toString();
    }

    private void columns() {
        html.raw("<h2>Columns</h2><table>")
                .heads("", "Name", "Type", "Null", "Default", "Comment")
                .raw("<tbody>");
        for (Element column : atlas.columns(key)) {
            RelationBody.Column body = (RelationBody.Column) column.body();
            html.row(
                    atlas.keyOf(key, column.key().name()),
                    column.key().name(),
                    body.type()
                            + body.collation().map(name -> " collate " + name).orElse(""),
                    body.notNull() ? "" : "null",
                    value(column.key(), body),
                    column.comment().orElse(""));
        }
        html.raw("</tbody></table>");
    }

    private String value(ElementKey column, RelationBody.Column body) {
        return body.identity()
                .map(identity -> identity.always() ? "identity, always" : "identity")
                .or(() -> body.generated().map(generated -> "generated: " + generated.expression()))
                .or(() -> atlas.defaultOf(column))
                .orElse("");
    }

    private void relations() {
        List<Element> out = atlas.parts(key, ElementKind.CONSTRAINT).stream()
                .filter(each -> each.body() instanceof PartBody.Constraint own
                        && own.reference().isPresent())
                .toList();
        List<Element> in = atlas.referencing(key);
        if (out.isEmpty() && in.isEmpty()) {
            return;
        }
        html.raw("<h2>Relations</h2><ul>");
        out.forEach(each -> relation(each, "references "));
        in.forEach(each -> relation(each, "referenced by "));
        html.raw("</ul>");
    }

    private void relation(Element foreign, String word) {
        PartBody.Constraint body = (PartBody.Constraint) foreign.body();
        PartBody.Reference far = body.reference().orElseThrow();
        boolean outwards = word.startsWith("references");
        ElementKey other = outwards ? far.table() : atlas.owner(foreign.key()).orElse(far.table());
        html.raw("<li>").text(String.join(", ", outwards ? body.columns() : far.columns()) + " " + word);
        String file = atlas.files.get(other);
        if (file == null) {
            html.text(Atlas.name(other));
        } else {
            html.link(file + ".html", Atlas.name(other));
        }
        html.text(" (" + String.join(", ", outwards ? far.columns() : body.columns()) + ")")
                .raw("</li>");
    }

    private void parts(String title, ElementKind kind) {
        List<Element> parts = atlas.parts(key, kind);
        if (!parts.isEmpty()) {
            html.element("h2", title)
                    .raw("<table>")
                    .heads("Name", "Definition", "Comment")
                    .raw("<tbody>");
            parts.forEach(each ->
                    html.row(each.key().name(), definition(each), each.comment().orElse("")));
            html.raw("</tbody></table>");
        }
    }

    static String definition(Element part) {
        return switch (part.body()) {
            case PartBody.Constraint body -> body.definition();
            case PartBody.Index body -> body.definition() + (body.valid() ? "" : " (invalid)");
            case PartBody.Trigger body -> body.definition();
            case PartBody.Rule body -> body.definition();
            case PartBody.Policy body ->
                body.command() + " to "
                        + body.roles().stream().map(RelationPage::role).collect(Collectors.joining(", "))
                        + body.using().map(text -> " using " + text).orElse("")
                        + body.withCheck().map(text -> " check " + text).orElse("");
            default -> "";
        };
    }

    static String role(String grantee) {
        return grantee.isEmpty() ? "everybody" : grantee;
    }

    private void grants() {
        if (element.grants().isEmpty()) {
            return;
        }
        Map<String, String> byRole = element.grants().stream()
                .collect(Collectors.groupingBy(
                        Grant::grantee, TreeMap::new, Collectors.mapping(Grant::privilege, Collectors.joining(", "))));
        html.raw("<h2>Grants</h2><table>").heads("Role", "Privileges").raw("<tbody>");
        byRole.forEach((grantee, privileges) -> html.row(role(grantee), privileges));
        html.raw("</tbody></table>");
    }

    private void findings() {
        List<Finding> findings = atlas.findings(key);
        if (!findings.isEmpty()) {
            html.raw("<h2>Lint</h2><table>")
                    .heads("Severity", "Rule", "Object", "Why")
                    .raw("<tbody>");
            findings.forEach(each -> html.row(
                    each.rule().severity().name().toLowerCase(Locale.ROOT),
                    each.rule().id(),
                    ElementWords.full(each.subject()),
                    LintWords.of(each)));
            html.raw("</tbody></table>");
        }
    }
}
