package dev.drydock.cli.schema.docs;

import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.schema.diff.ElementWords;
import dev.drydock.core.schema.ddl.DdlWriter;
import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.erd.ErdOptions;
import dev.drydock.core.schema.erd.layout.ErdLayout;
import dev.drydock.core.schema.erd.picture.SvgPicture;
import dev.drydock.core.schema.lint.Finding;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RoutineBody;
import dev.drydock.core.schema.snapshot.TypeBody;
import dev.drydock.core.text.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The site: an overview, one page per table and view, one for everything else, one for the lint; styles,
/// script, words to search and diagrams in one folder. Nothing is fetched from anywhere.
final class DocsSite {
    private static final String ASSETS = "assets/";

    private final Atlas atlas;
    private final DdlWriter writer;
    private final Map<String, String> files = new LinkedHashMap<>();

    private DocsSite(Atlas atlas, DdlWriter writer) {
        this.atlas = atlas;
        this.writer = writer;
    }

    /// Texts by path.
    static Map<String, String> of(Atlas atlas, DdlWriter writer) {
        DocsSite site = new DocsSite(atlas, writer);
        site.write();
        return site.files;
    }

    private void write() {
        ErdModel model = ErdModel.of(atlas.snapshot, Map.of());
        atlas.files.forEach((key, file) -> {
            Optional<String> picture = model.find(key).map(_ -> ASSETS + file + ".svg");
            picture.ifPresent(path -> files.put(
                    path, SvgPicture.of(ErdLayout.of(model, ErdOptions.around(key, 1)), SvgPicture.Theme.BOTH)));
            Element element = atlas.snapshot.find(key).orElseThrow();
            page(file + ".html", Atlas.name(key), new RelationPage(atlas, element).body(picture, writer));
        });
        page("index.html", atlas.title, overview());
        page("others.html", "Other objects", others());
        page("lint.html", "Lint", lint());
        files.put(ASSETS + "style.css", Resource.text(DocsSite.class, "style.css"));
        files.put(ASSETS + "site.js", Resource.text(DocsSite.class, "site.js"));
        files.put(ASSETS + "words.js", words());
    }

    private void page(String path, String title, String body) {
        files.put(
                path,
                new Html()
                        .raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                                + "<meta name=\"viewport\" content=\"width=device-width\">"
                                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                                + " style-src 'self' file:; script-src 'self' file:; img-src 'self' file:;"
                                + " base-uri 'none'; form-action 'none'\">")
                        .element("title", title)
                        .raw("<link rel=\"stylesheet\" href=\"assets/style.css\"></head><body><header><nav>")
                        .link("index.html", atlas.title)
                        .link("others.html", "Other objects")
                        .link("lint.html", "Lint (" + atlas.findings.size() + ")")
                        .raw("</nav><input id=\"search\" type=\"search\" placeholder=\"Search names, columns,"
                                + " comments\" aria-label=\"Search names, columns and comments\"><ul id=\"hits\""
                                + " hidden></ul></header><main>")
                        .raw(body)
                        .raw("</main><script src=\"assets/words.js\"></script>"
                                + "<script src=\"assets/site.js\"></script></body></html>\n")
                        .toString());
    }

    private String overview() {
        Html html = new Html().element("h1", atlas.title);
        var origin = atlas.snapshot.origin();
        html.element("p class=\"fact\"", "Database " + origin.database() + ", major version " + origin.majorVersion());
        html.raw("<dl>");
        for (ElementKind kind : ElementKind.values()) {
            long count = atlas.count(kind);
            if (count > 0 && kind != ElementKind.DEFAULT) {
                html.element("dt", ElementWords.kind(kind)).element("dd", String.valueOf(count));
            }
        }
        html.raw("</dl>");
        html.element(
                "p class=\"fact\"",
                "With a comment: tables " + atlas.commented(ElementKind.TABLE) + ", columns "
                        + atlas.commented(ElementKind.COLUMN));
        if (!atlas.snapshot.unread().isEmpty()) {
            html.element("p class=\"fact\"", "Not readable for this role: " + atlas.snapshot.unread());
        }
        html.raw("<table>")
                .heads("Name", "Kind", "Columns", "Relations", "Lint", "Comment")
                .raw("<tbody>");
        atlas.files.forEach((key, file) -> {
            Element element = atlas.snapshot.find(key).orElseThrow();
            html.raw("<tr><td>")
                    .link(file + ".html", Atlas.name(key))
                    .raw("</td>")
                    .element("td", ElementWords.kind(key.kind()))
                    .element(
                            "td class=\"number\"",
                            String.valueOf(atlas.columns(key).size()))
                    .element("td class=\"number\"", String.valueOf(relations(key)))
                    .element(
                            "td class=\"number\"",
                            String.valueOf(atlas.findings(key).size()))
                    .element("td", element.comment().orElse(""))
                    .raw("</tr>\n");
        });
        return html.raw("</tbody></table>").toString();
    }

    private long relations(ElementKey key) {
        return atlas.referencing(key).size()
                + atlas.parts(key, ElementKind.CONSTRAINT).stream()
                        .filter(each -> each.body() instanceof PartBody.Constraint own
                                && own.reference().isPresent())
                        .count();
    }

    private String others() {
        Html html = new Html().element("h1", "Other objects");
        html.raw("<table>").heads("Kind", "Name", "Definition", "Comment").raw("<tbody>");
        for (Element each : atlas.others) {
            html.raw("<tr>")
                    .element("td", ElementWords.kind(each.key().kind()))
                    .element("td", Atlas.name(each.key()))
                    .raw("<td><pre>")
                    .text(definition(each))
                    .raw("</pre></td>")
                    .element("td", each.comment().orElse(""))
                    .raw("</tr>\n");
        }
        return html.raw("</tbody></table>").toString();
    }

    static String definition(Element element) {
        return switch (element.body()) {
            case RoutineBody.Routine body -> body.definition();
            case RoutineBody.Aggregate body -> body.definition();
            case TypeBody.EnumType body -> String.join("\n", body.labels());
            case TypeBody.Domain body -> body.type() + (body.notNull() ? " not null" : "");
            default -> "";
        };
    }

    private String lint() {
        Html html = new Html().element("h1", "Lint");
        html.raw("<table>").heads("Severity", "Rule", "Object", "Why").raw("<tbody>");
        for (Finding each : atlas.findings) {
            html.raw("<tr>")
                    .element("td", each.rule().severity().name().toLowerCase(Locale.ROOT))
                    .element("td", each.rule().id())
                    .raw("<td>");
            Optional<String> file = atlas.owner(each.subject()).map(atlas.files::get);
            file.ifPresentOrElse(
                    path -> html.link(path + ".html", ElementWords.full(each.subject())),
                    () -> html.text(ElementWords.full(each.subject())));
            html.raw("</td>").element("td", LintWords.of(each)).raw("</tr>\n");
        }
        return html.raw("</tbody></table>").toString();
    }

    /// Name, kind, page and comment of all that can be found.
    private String words() {
        List<List<String>> all = new ArrayList<>();
        atlas.files.forEach((key, file) -> {
            all.add(word(atlas.snapshot.find(key).orElseThrow(), file + ".html"));
            atlas.columns(key).forEach(column -> all.add(word(column, file + ".html")));
        });
        atlas.others.forEach(each -> all.add(word(each, "others.html")));
        // no text may end the script, whatever it holds
        String json = JsonOut.text(all)
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
        return "const WORDS = " + json + ";\n";
    }

    private static List<String> word(Element element, String page) {
        return List.of(
                Atlas.name(element.key()),
                ElementWords.kind(element.key().kind()),
                page,
                element.comment().orElse(""));
    }
}
