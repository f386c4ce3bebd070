package dev.drydock.app.panel.connections.list;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.connections.state.ConnectionsState.Group;
import dev.drydock.app.panel.connections.state.ConnectionsState.Item;
import dev.drydock.app.panel.connections.state.ConnectionsState.Mark;
import dev.drydock.app.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The profiles under the badge of their environment; only profiles can be selected.
public final class ProfileList extends ListView<ProfileList.Row> {
    private static final Messages WORDS = Messages.of(ProfileList.class);

    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final Consumer<String> select;
    private boolean drawing;

    /// A line of the list.
    sealed interface Row {
        record Head(Group group) implements Row {}

        record Profile(Item item) implements Row {}
    }

    public ProfileList(Consumer<String> select) {
        this.select = select;
        getStyleClass().add("profile-list");
        setItems(rows);
        setCellFactory(made -> new Cell());
        Describe.quietly(this, WORDS.text("list.name"));
        getSelectionModel()
                .selectedIndexProperty()
                .addListener((seen, before, now) -> chosen(before.intValue(), now.intValue()));
    }

    public void show(List<Group> groups, String selected) {
        List<Row> wanted = new ArrayList<>();
        for (Group group : groups) {
            wanted.add(new Row.Head(group));
            group.items().forEach(item -> wanted.add(new Row.Profile(item)));
        }
        drawing = true;
        if (!rows.equals(wanted)) {
            rows.setAll(wanted);
        }
        getSelectionModel().clearAndSelect(index(selected));
        drawing = false;
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
            case Row.Profile(var item) -> select.accept(item.id());
            case Row.Head(var group) -> getSelectionModel().select(now < before && now > 0 ? now - 1 : now + 1);
        }
    }

    private static final class Cell extends ListCell<Row> {
        Cell() {
            // As wide as the list, never wider: names are cut, not scrolled.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeAll("head-cell", "profile-cell");
            setText(null);
            if (row == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            switch (row) {
                case Row.Head(var group) -> {
                    getStyleClass().add("head-cell");
                    setGraphic(head(group));
                    setAccessibleText(group.look().word());
                }
                case Row.Profile(var item) -> {
                    getStyleClass().add("profile-cell");
                    setGraphic(profile(item));
                    setAccessibleText(item.name() + ", " + item.detail() + ", " + markWord(item.mark()));
                }
            }
        }

        private static Node head(Group group) {
            Label count = new Label(Integer.toString(group.items().size()));
            count.getStyleClass().addAll("small", "muted");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox head = new HBox(Badge.of(group.look()), gap, count);
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
}
