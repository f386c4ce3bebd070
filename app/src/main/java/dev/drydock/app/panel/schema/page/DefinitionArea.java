package dev.drydock.app.panel.schema.page;

import dev.drydock.app.kit.Describe;
import dev.drydock.core.sql.Token;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// The definition of an object: read-only, coloured by the dialect's own tokens.
final class DefinitionArea {
    private DefinitionArea() {}

    static VirtualizedScrollPane<CodeArea> of(Definition definition) {
        CodeArea area = new CodeArea(definition.text());
        area.setEditable(false);
        area.getStyleClass().add("definition-area");
        area.getStylesheets()
                .add(DefinitionArea.class.getResource("definition.css").toExternalForm());
        area.setParagraphGraphicFactory(LineNumberFactory.get(area, digits -> "%3d"));
        Describe.quietly(area, PageWords.TEXTS.text("page.definition"));
        if (!definition.tokens().isEmpty()) {
            StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
            int at = 0;
            for (Token token : definition.tokens()) {
                spans.add(List.of(), token.start() - at);
                spans.add(List.of("tok-" + token.kind().name().toLowerCase(Locale.ROOT)), token.end() - token.start());
                at = token.end();
            }
            area.setStyleSpans(0, spans.create());
        }
        area.moveTo(0);
        area.showParagraphAtTop(0);
        return new VirtualizedScrollPane<>(area);
    }
}
