package dev.drydock.app.panel.schema.erd;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.SegmentedControl;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.erd.ErdOptions;
import dev.drydock.core.schema.erd.ErdOptions.Grouping;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What the diagram is about, how far it reaches, and how large it is.
final class HeadBar extends HBox {
    private static final Messages TEXTS = Messages.of(HeadBar.class);

    private final Label title = new Label();
    private final Label distanceWord = new Label(TEXTS.text("distance"));
    private final SegmentedControl<Integer> distance = new SegmentedControl<>(
            TEXTS.text("distance"),
            List.of(1, 2, 3, ErdOptions.ALL),
            d -> d == ErdOptions.ALL ? TEXTS.text("distance.all") : Integer.toString(d));
    private final ToggleButton inferred = new ToggleButton(TEXTS.text("inferred"));
    private final ToggleButton groups = new ToggleButton("", Icon.SCHEMA.node(16));
    private final ToggleButton list = new ToggleButton("", Icon.FORMAT.node(16));
    private final HBox zoom;

    HeadBar(ErdViewModel model, ErdSurface surface, MenuButton export) {
        super(8);
        getStyleClass().add("erd-head");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("heading");
        title.setMinWidth(60);
        distanceWord.getStyleClass().addAll("muted", "code-size");
        distanceWord.setMinWidth(Region.USE_PREF_SIZE);
        distance.setId("erd-distance");
        distance.setMinWidth(Region.USE_PREF_SIZE);
        distance.valueProperty().addListener((seen, before, now) -> model.distance(now));
        inferred.setId("erd-inferred");
        inferred.getStyleClass().addAll("small-button", "erd-check");
        inferred.setMinWidth(Region.USE_PREF_SIZE);
        inferred.setOnAction(event -> model.inferred(inferred.isSelected()));
        Describe.control(inferred, TEXTS.text("inferred.long"));
        groups.setId("erd-groups");
        groups.setOnAction(event -> model.grouped(groups.isSelected()));
        list.setId("erd-as-list");
        list.setOnAction(event -> model.listed(list.isSelected()));
        groups.getStyleClass().add("icon-button");
        list.getStyleClass().add("icon-button");
        Describe.control(groups, TEXTS.text("groups.long"));
        Describe.control(list, TEXTS.text("list.long"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        zoom = zoom(surface);
        getChildren().addAll(title, gap, distanceWord, distance, inferred, groups, line(), zoom, line(), list, export);
    }

    void show(ErdState now) {
        title.setText(ErdWords.title(now));
        boolean about = now.focus().isPresent();
        distance.valueProperty().set(now.options().distance());
        distance.setDisable(!about);
        distance.setAccessibleHelp(about ? "" : TEXTS.text("distance.off"));
        inferred.setSelected(now.options().inferred());
        inferred.setGraphic((inferred.isSelected() ? Icon.CHECKED : Icon.STOP).node(14));
        groups.setSelected(now.options().grouping() != Grouping.NONE);
        list.setSelected(now.listed());
        zoom.setDisable(now.listed());
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().addAll("separator-line", "erd-line");
        return line;
    }

    private static HBox zoom(ErdSurface surface) {
        Button percent = new Button();
        percent.setId("erd-percent");
        percent.getStyleClass().addAll("erd-percent");
        percent.setOnAction(event -> surface.fullSize());
        Describe.control(percent, TEXTS.text("zoom.full"), "1");
        surface.zoomProperty()
                .subscribe(now -> percent.setText(String.format(Locale.ROOT, "%.0f%%", 100 * now.doubleValue())));
        HBox buttons = new HBox(
                button(Icon.MINUS, TEXTS.text("zoom.out"), "-", surface::zoomOut),
                percent,
                button(Icon.PLUS, TEXTS.text("zoom.in"), "+", surface::zoomIn),
                button(Icon.FIT, TEXTS.text("zoom.fit"), "0", surface::fit));
        buttons.setAlignment(Pos.CENTER);
        return buttons;
    }

    private static Button button(Icon icon, String what, String key, Runnable action) {
        Button button = new Button("", icon.node(14));
        button.getStyleClass().add("icon-button");
        button.setOnAction(event -> action.run());
        return Describe.control(button, what, key);
    }
}
