package dev.drydock.app.panel.connections.list;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.connections.state.ConnectionsState.Folder;
import dev.drydock.app.panel.connections.state.ConnectionsState.Group;
import dev.drydock.app.panel.connections.state.ConnectionsState.Item;
import dev.drydock.app.panel.connections.state.ConnectionsState.Mark;
import dev.drydock.app.words.Messages;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One line of the list: an environment, a folder, or a profile with its menu.
final class ProfileCell extends ListCell<ProfileList.Row> {
    private static final Messages WORDS = Messages.of(ProfileCell.class);

    private final ProfileIntents intents;

    ProfileCell(ProfileIntents intents) {
        this.intents = intents;
        // As wide as the list, never wider: names are cut, not scrolled.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ProfileList.@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll("head-cell", "folder-cell", "profile-cell", "in-folder");
        setText(null);
        setContextMenu(null);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case ProfileList.Row.Head(var group) -> {
                getStyleClass().add("head-cell");
                setGraphic(head(group));
                setAccessibleText(group.look().word());
            }
            case ProfileList.Row.InFolder(var folder) -> {
                getStyleClass().add("folder-cell");
                setGraphic(folder(folder));
                setAccessibleText(WORDS.text("folder.name", folder.name()));
            }
            case ProfileList.Row.Profile(var item) -> {
                getStyleClass().add("profile-cell");
                if (!item.folder().isEmpty()) {
                    getStyleClass().add("in-folder");
                }
                setGraphic(profile(item));
                setContextMenu(menu(item, intents));
                setAccessibleText(String.join(", ", item.name(), item.detail(), markWord(item.mark()), item.figure()));
            }
        }
    }

    /// What can be done with one profile.
    static ContextMenu menu(Item item, ProfileIntents intents) {
        Menu move = new Menu(WORDS.text("menu.move"));
        for (String folder : intents.folders().get()) {
            MenuItem to = item(folder, () -> intents.move().accept(item.id(), folder));
            to.setDisable(folder.equals(item.folder()));
            move.getItems().add(to);
        }
        if (!move.getItems().isEmpty()) {
            move.getItems().add(new SeparatorMenuItem());
        }
        MenuItem out = item(WORDS.text("menu.noFolder"), () -> intents.move().accept(item.id(), ""));
        out.setDisable(item.folder().isEmpty());
        move.getItems()
                .addAll(
                        out,
                        item(
                                WORDS.text("menu.newFolder"),
                                () -> intents.newFolder().accept(item.id())));
        return new ContextMenu(
                item(WORDS.text("menu.connect"), () -> {
                    intents.select().accept(item.id());
                    intents.connect().run();
                }),
                item(WORDS.text("menu.duplicate"), () -> intents.duplicate().accept(item.id())),
                move,
                item(WORDS.text("menu.export"), () -> intents.export().accept(item.id())),
                new SeparatorMenuItem(),
                item(WORDS.text("menu.remove"), () -> intents.remove().accept(item.id(), item.name())));
    }

    private static MenuItem item(String words, Runnable act) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> act.run());
        return item;
    }

    private static Node head(Group group) {
        Label count = new Label(Integer.toString(group.count()));
        count.getStyleClass().addAll("small", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(Badge.of(group.look()), gap, count);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Node folder(Folder folder) {
        Label name = new Label(folder.name(), Icon.FOLDER.node(12, "muted-icon"));
        name.getStyleClass().addAll("small", "muted");
        name.setGraphicTextGap(8);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label count = new Label(Integer.toString(folder.items().size()));
        count.getStyleClass().addAll("small", "muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, name, count);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Node profile(Item item) {
        Label name = new Label(item.name());
        name.getStyleClass().add("profile-name");
        Label detail = new Label(item.detail());
        detail.getStyleClass().addAll("small", "muted");
        VBox words = new VBox(1, name, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label figure = new Label(item.figure());
        figure.getStyleClass().addAll("mono", "small", item.mark() == Mark.FAILED ? "danger-text" : "muted");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(12, mark(item.mark()), words, figure);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node mark(Mark mark) {
        return switch (mark) {
            case UNKNOWN -> Icon.IDLE.node(14, "muted-icon");
            case REACHED -> Icon.DONE.node(14, "success");
            case FAILED -> Icon.FAILED.node(14, "danger");
            case CURRENT -> Icon.ENTER.node(14, "accent");
        };
    }

    private static String markWord(Mark mark) {
        return switch (mark) {
            case UNKNOWN -> WORDS.text("mark.word.unknown");
            case REACHED -> WORDS.text("mark.word.reached");
            case FAILED -> WORDS.text("mark.word.failed");
            case CURRENT -> WORDS.text("mark.word.current");
        };
    }
}
