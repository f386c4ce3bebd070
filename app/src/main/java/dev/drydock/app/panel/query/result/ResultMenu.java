package dev.drydock.app.panel.query.result;

import dev.drydock.app.panel.query.copy.CopyFormat;
import dev.drydock.app.words.Messages;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with selected cells.
final class ResultMenu extends ContextMenu {
    ResultMenu(Messages texts, Consumer<CopyFormat> copy, Runnable selectAll) {
        for (CopyFormat format : CopyFormat.values()) {
            MenuItem item = new MenuItem(texts.text("copy.as", word(texts, format)));
            item.setOnAction(event -> copy.accept(format));
            getItems().add(item);
        }
        MenuItem all = new MenuItem(texts.text("select.all"));
        all.setOnAction(event -> selectAll.run());
        getItems().addAll(new SeparatorMenuItem(), all);
    }

    private static String word(Messages texts, CopyFormat format) {
        return switch (format) {
            case TSV -> texts.text("format.tsv");
            case CSV -> texts.text("format.csv");
            case JSON -> texts.text("format.json");
            case INSERT -> texts.text("format.insert");
            case MARKDOWN -> texts.text("format.markdown");
        };
    }
}
