package dev.drydock.app.panel.compare;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.compare.state.CompareState;
import dev.drydock.app.panel.compare.state.CompareState.Phase;
import dev.drydock.app.panel.compare.state.Settings;
import dev.drydock.app.panel.compare.state.SideChoice;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.schema.diff.DiffOptions;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// The title, both sides, the options, and the start of a comparison.
final class SideBar extends HBox {
    private static final Messages TEXTS = Messages.of(SideBar.class);

    private final CompareViewModel model;
    private final MenuButton before = chooser("compare-before");
    private final MenuButton after = chooser("compare-after");
    private final Button go = new Button();
    private final Button stop;
    private final CheckBox owners = new CheckBox(TEXTS.text("options.owners"));
    private final CheckBox grants = new CheckBox(TEXTS.text("options.grants"));
    private final CheckBox comments = new CheckBox(TEXTS.text("options.comments"));
    private final CheckBox order = new CheckBox(TEXTS.text("options.order"));
    private final TextField schemas = new TextField();

    SideBar(CompareViewModel model) {
        this.model = model;
        getStyleClass().add("compare-head");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(TEXTS.text("title"));
        title.getStyleClass().add("title");
        title.setMinWidth(USE_PREF_SIZE);
        Button swap = button("compare-swap", Icon.SWAP, "", model::swap);
        swap.getStyleClass().add("icon-button");
        Describe.control(swap, TEXTS.text("swap"));
        go.setId("compare-go");
        go.setMinWidth(USE_PREF_SIZE);
        go.setOnAction(event -> model.compare());
        stop = button("compare-stop", Icon.STOP, TEXTS.text("cancel"), model::cancel);
        getChildren()
                .addAll(
                        title,
                        side(TEXTS.text("before"), before),
                        swap,
                        side(TEXTS.text("after"), after),
                        options(),
                        stop,
                        go);
        model.state().subscribe(this::show);
    }

    private static MenuButton chooser(String id) {
        MenuButton button = new MenuButton();
        button.setId(id);
        button.getStyleClass().add("compare-side");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(80);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private static Node side(String word, MenuButton chooser) {
        Label label = new Label(word);
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(chooser);
        HBox side = new HBox(8, label, chooser);
        side.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(side, Priority.ALWAYS);
        side.setPrefWidth(240);
        return side;
    }

    private MenuButton options() {
        MenuButton options = new MenuButton(TEXTS.text("options"));
        options.setId("compare-options");
        options.setMinWidth(USE_PREF_SIZE);
        Describe.quietly(options, TEXTS.text("options"));
        schemas.setId("compare-schemas");
        Describe.quietly(schemas, TEXTS.text("options.schemas"));
        Label what = new Label(TEXTS.text("options.schemas"));
        what.getStyleClass().add("muted");
        VBox box = new VBox(8, owners, grants, comments, order, what, schemas);
        for (CheckBox each : List.of(owners, grants, comments, order)) {
            Describe.quietly(each, each.getText());
            each.setOnAction(event -> set());
        }
        schemas.setOnAction(event -> set());
        schemas.focusedProperty().addListener((seen, before, focused) -> {
            if (!focused) {
                set();
            }
        });
        CustomMenuItem item = new CustomMenuItem(box, false);
        item.getStyleClass().add("compare-options");
        options.getItems().add(item);
        return options;
    }

    private void set() {
        model.settings(new Settings(
                new DiffOptions(owners.isSelected(), grants.isSelected(), comments.isSelected(), order.isSelected()),
                schemas.getText()));
    }

    private void show(CompareState state) {
        side(before, state, true);
        side(after, state, false);
        DiffOptions counts = state.settings().counts();
        owners.setSelected(counts.owners());
        grants.setSelected(counts.grants());
        comments.setSelected(counts.comments());
        order.setSelected(counts.columnOrder());
        if (!schemas.isFocused()) {
            schemas.setText(state.settings().schemas());
        }
        boolean reading = state.phase() instanceof Phase.Reading;
        boolean done = state.phase() instanceof Phase.Shown && !state.stale();
        stop.setVisible(reading);
        stop.setManaged(reading);
        go.setText(done ? TEXTS.text("again") : TEXTS.text("compare"));
        go.setDisable(reading || !state.ready());
        go.getStyleClass().remove("accent");
        if (!done) {
            go.getStyleClass().add("accent");
        }
        Describe.quietly(go, go.getText());
    }

    private void side(MenuButton button, CompareState state, boolean first) {
        Optional<SideChoice> chosen = first ? state.before() : state.after();
        button.setText(chosen.map(SideChoice::name).orElse(TEXTS.text("side.none")));
        button.setGraphic(chosen.map(SideBar::sign).orElse(null));
        Describe.quietly(
                button, (first ? TEXTS.text("before.name") : TEXTS.text("after.name")) + ": " + button.getText());
        List<MenuItem> items = new ArrayList<>();
        for (ConnectionProfile profile : state.profiles()) {
            SideChoice choice = new SideChoice.Live(profile);
            MenuItem item = new MenuItem(profile.name(), sign(choice));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> model.choose(first, choice));
            items.add(item);
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        MenuItem file = new MenuItem(TEXTS.text("side.file"), Icon.FILE.node(14, "muted-icon"));
        file.setOnAction(event -> pick(first));
        items.add(file);
        button.getItems().setAll(items);
    }

    private static Node sign(SideChoice choice) {
        return switch (choice) {
            case SideChoice.Live(var profile) -> Badge.of(EnvironmentLook.of(profile.environment()));
            case SideChoice.SnapshotFile(var file) -> Icon.FILE.node(14, "muted-icon");
        };
    }

    private void pick(boolean first) {
        FileChooser dialog = new FileChooser();
        dialog.setTitle(TEXTS.text("file.pick"));
        File file = dialog.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.choose(first, new SideChoice.SnapshotFile(file.toPath()));
        }
    }

    void focusFirst() {
        (model.state().get().before().isPresent() ? after : before).requestFocus();
    }

    private static Button button(String id, Icon icon, String words, Runnable action) {
        Button button = new Button(words, icon.node(14));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return Describe.quietly(button, words);
    }
}
