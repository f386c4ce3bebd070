package dev.drydock.app.panel.connections.list;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.panel.connections.state.ConnectionsState.Folder;
import dev.drydock.app.panel.connections.state.ConnectionsState.Group;
import dev.drydock.app.panel.connections.state.ConnectionsState.Item;
import dev.drydock.app.words.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/// The profiles under the badge of their environment and the name of their folder; only profiles can be
/// selected.
public final class ProfileList extends ListView<ProfileList.Row> {
    private static final Messages WORDS = Messages.of(ProfileList.class);

    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ProfileIntents intents;
    private boolean drawing;

    /// A line of the list.
    public sealed interface Row {
        record Head(Group group) implements Row {}

        record InFolder(Folder folder) implements Row {}

        record Profile(Item item) implements Row {}
    }

    public ProfileList(ProfileIntents intents) {
        this.intents = intents;
        getStyleClass().add("profile-list");
        setItems(rows);
        setCellFactory(made -> new ProfileCell(intents));
        Describe.quietly(this, WORDS.text("list.name"));
        getSelectionModel()
                .selectedIndexProperty()
                .addListener((seen, before, now) -> chosen(before.intValue(), now.intValue()));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && profileSelected()) {
                intents.connect().run();
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE
                    && getSelectionModel().getSelectedItem() instanceof Row.Profile(var item)) {
                intents.remove().accept(item.id(), item.name());
                event.consume();
            }
        });
        // The menu key speaks to the list, not to its cells.
        setOnContextMenuRequested(event -> {
            if (event.isKeyboardTrigger() && getSelectionModel().getSelectedItem() instanceof Row.Profile(var item)) {
                ProfileCell.menu(item, intents).show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && profileSelected()) {
                intents.connect().run();
            }
        });
    }

    public void show(List<Group> groups, String selected) {
        List<Row> wanted = new ArrayList<>();
        for (Group group : groups) {
            wanted.add(new Row.Head(group));
            for (Folder folder : group.folders()) {
                if (!folder.name().isEmpty()) {
                    wanted.add(new Row.InFolder(folder));
                }
                folder.items().forEach(item -> wanted.add(new Row.Profile(item)));
            }
        }
        drawing = true;
        if (!rows.equals(wanted)) {
            rows.setAll(wanted);
        }
        getSelectionModel().clearAndSelect(index(selected));
        drawing = false;
    }

    private boolean profileSelected() {
        return getSelectionModel().getSelectedItem() instanceof Row.Profile;
    }

    private int index(String id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Row.Profile(var item) && item.id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private void chosen(int before, int now) {
        if (drawing || now < 0 || now >= rows.size()) {
            return;
        }
        switch (rows.get(now)) {
            case Row.Profile(var item) -> intents.select().accept(item.id());
            case Row.Head head -> skip(before, now);
            case Row.InFolder folder -> skip(before, now);
        }
    }

    /// On in the direction the user goes; at the upper end there is nothing above.
    private void skip(int before, int now) {
        boolean up = now < before && now > 0;
        getSelectionModel().select(up ? now - 1 : now + 1);
    }
}
