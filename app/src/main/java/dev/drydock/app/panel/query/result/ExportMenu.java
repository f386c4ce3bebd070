package dev.drydock.app.panel.query.result;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import dev.drydock.core.query.export.ExportFormat;
import java.io.File;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;

/// Asks for the format and the file of an export.
public final class ExportMenu extends MenuButton {
    private static final Messages TEXTS = Messages.of(ExportMenu.class);

    private final ResultViewModel result;

    public ExportMenu(ResultViewModel result) {
        super("", Icon.DOWNLOAD.node(14));
        this.result = result;
        getStyleClass().add("icon-button");
        Describe.control(this, TEXTS.text("export"));
        for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.JSON, ExportFormat.NDJSON)) {
            MenuItem item = new MenuItem(TEXTS.text("export.as", format.name()));
            item.setOnAction(event -> choose(format));
            getItems().add(item);
        }
    }

    private void choose(ExportFormat format) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXTS.text("export.as", format.name()));
        chooser.setInitialFileName("result." + format.name().toLowerCase(Locale.ROOT));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            result.export(format, file.toPath());
        }
    }
}
