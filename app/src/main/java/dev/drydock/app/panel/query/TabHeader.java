package dev.drydock.app.panel.query;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.query.tab.TabState;
import dev.drydock.app.panel.query.tab.TabViewModel;
import dev.drydock.app.panel.query.tab.TabsViewModel;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.util.Subscription;

/// The head of one tab: title, environment, a dot while it was changed since its last run, close.
final class TabHeader extends StackPane {
    private final ToggleButton face = new ToggleButton();
    private final Label title = new Label();
    private final HBox badge = new HBox();
    private final Circle dot = new Circle(3);

    private final Subscription selection;

    /// @param closeKeys what closes the tab in sight, as shown
    TabHeader(TabViewModel tab, TabsViewModel tabs, String closeKeys) {
        getStyleClass().add("query-tab");
        dot.getStyleClass().add("changed-dot");
        title.setMaxWidth(180);
        badge.getStyleClass().add("tab-badge");
        HBox row = new HBox(8, Icon.AUDIT.node(14, "muted-icon"), title, badge, dot);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        face.setGraphic(row);
        face.getStyleClass().add("query-tab-face");
        face.setOnAction(event -> {
            face.setSelected(true);
            tabs.selected().set(java.util.Optional.of(tab));
        });
        face.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.MIDDLE) {
                tabs.close(tab);
            }
        });
        Button close = new Button("", Icon.CLOSE.node(14));
        close.getStyleClass().addAll("icon-button", "tab-close");
        close.setFocusTraversable(false);
        close.setOnAction(event -> tabs.close(tab));
        Describe.control(close, QueryWords.TEXTS.text("tab.close"), closeKeys);
        setAlignment(close, javafx.geometry.Pos.CENTER_RIGHT);
        getChildren().addAll(face, close);
        tab.state().subscribe(this::render);
        selection = tabs.selected()
                .subscribe(now -> face.setSelected(now.filter(t -> t == tab).isPresent()));
    }

    /// Follows the choice of tabs no longer.
    void end() {
        selection.unsubscribe();
    }

    private void render(TabState state) {
        title.setText(state.title());
        dot.setVisible(state.changed());
        badge.getChildren().clear();
        state.profile().ifPresent(p -> badge.getChildren().add(Badge.of(EnvironmentLook.of(p.environment()))));
        String where = state.profile()
                .map(p -> EnvironmentLook.of(p.environment()).word() + " " + p.name())
                .orElse("");
        Describe.control(face, state.title() + " " + where);
    }
}
