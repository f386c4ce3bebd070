package dev.drydock.cli.schema.docs;

/// Writes HTML. Text is escaped where it is put in, so that no name or comment becomes markup.
final class Html {
    private final StringBuilder out = new StringBuilder();

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if ((c < ' ' && c != '\n' && c != '\t')
                            || c == 0x7F
                            || Character.getType(c) == Character.SURROGATE) {
                        safe.append('\uFFFD');
                    } else {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }

    /// Markup of ours.
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /// An element that holds a text.
    Html element(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name.split(" ", 2)[0] + ">");
    }

    Html link(String target, String text) {
        return raw("<a href=\"").text(target).raw("\">").text(text).raw("</a>");
    }

    Html row(String... cells) {
        raw("<tr>");
        for (String cell : cells) {
            element("td", cell);
        }
        return raw("</tr>\n");
    }

    Html heads(String... names) {
        raw("<thead><tr>");
        for (String name : names) {
            element("th", name);
        }
        return raw("</tr></thead>\n");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
