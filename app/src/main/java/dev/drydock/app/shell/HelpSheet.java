package dev.drydock.app.shell;

import dev.drydock.app.command.Command;
import dev.drydock.app.command.Commands;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Every command with its keys, drawn from the command list.
final class HelpSheet extends VBox {
    private static final Messages WORDS = Messages.of(HelpSheet.class);

    private final Commands commands;
    private final VBox lines = new VBox();
    private final Button shut = new Button("", Icon.CLOSE.node(16));

    HelpSheet(Commands commands, Runnable close) {
        this.commands = commands;
        getStyleClass().addAll("overlay-sheet", "help-sheet");
        setMaxSize(560, Region.USE_PREF_SIZE);
        Label title = new Label(WORDS.text("help.title"));
        title.getStyleClass().add("title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        shut.getStyleClass().add("icon-button");
        Describe.control(shut, WORDS.text("help.close"), "Esc");
        shut.setOnAction(event -> close.run());
        HBox head = new HBox(title, gap, shut);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("help-head");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(480);
        Describe.quietly(scroll, WORDS.text("help.title"));
        getChildren().addAll(head, scroll);
    }

    void open() {
        lines.getChildren().clear();
        section(WORDS.text("help.panel"), commands.panel());
        section(WORDS.text("help.window"), commands.window());
        shut.requestFocus();
    }

    private void section(String title, List<Command> of) {
        if (!of.isEmpty()) {
            Label head = new Label(title);
            head.getStyleClass().add("help-section");
            lines.getChildren().add(head);
            of.forEach(command -> lines.getChildren().add(line(command)));
        }
    }

    private static Node line(Command command) {
        Label title = new Label(command.title());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, title, gap);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("help-line");
        String keys =
                command.keys().stream().map(KeyCombination::getDisplayText).collect(Collectors.joining("  "));
        if (!keys.isEmpty()) {
            Label cap = new Label(keys);
            cap.getStyleClass().add("key-cap");
            line.getChildren().add(cap);
        }
        return line;
    }
}
