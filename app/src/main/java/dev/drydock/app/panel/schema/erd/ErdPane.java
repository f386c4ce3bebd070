package dev.drydock.app.panel.schema.erd;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EmptyState;
import dev.drydock.app.kit.FilterField;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.Skeleton;
import dev.drydock.app.kit.take.Saver;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.erd.layout.ErdLayout;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The diagram of a schema with all that belongs to it: what it is about, the picture or the same as a table,
/// the legend.
public final class ErdPane extends VBox {
    private static final Messages TEXTS = Messages.of(ErdPane.class);
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final ErdViewModel model;
    private final ErdSurface surface;
    private final ErdMenu menu;
    private final HeadBar head;
    private final RelationTable list;
    private final StackPane room = new StackPane();
    private final FilterField search = new FilterField(TEXTS.text("search"), "Ctrl+F");
    private final Label found = new Label();
    private final Label alone = new Label(TEXTS.text("alone"));
    private @Nullable ContextMenu shown;
    private Set<ElementKey> seen = Set.of();

    public ErdPane(ErdViewModel model, Saver saver) {
        this.model = model;
        getStyleClass().add("erd-pane");
        getStylesheets()
                .add(Objects.requireNonNull(ErdPane.class.getResource("erd.css"))
                        .toExternalForm());
        setMinWidth(0);
        surface = new ErdSurface(TEXTS.text("diagram"), model);
        surface.setId("erd-diagram");
        ErdTaking taking = new ErdTaking(model, saver);
        menu = new ErdMenu(model, taking, this::isDark);
        head = new HeadBar(model, surface, exportButton());
        list = new RelationTable(model);
        VBox.setVgrow(room, Priority.ALWAYS);
        room.getStyleClass().add("erd-room");
        alone.getStyleClass().addAll("muted", "small", "erd-alone");
        alone.setMouseTransparent(true);
        StackPane.setAlignment(alone, Pos.BOTTOM_LEFT);
        getChildren().addAll(head, room, foot(taking));
        surface.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.state().subscribe(this::show);
    }

    private HBox foot(ErdTaking taking) {
        search.setId("erd-search");
        search.setMaxWidth(190);
        search.setPrefWidth(190);
        search.setMinWidth(120);
        search.textProperty().subscribe(model::search);
        found.getStyleClass().addAll("muted", "small");
        found.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(12, new LegendStrip(), gap, taking.told(), found, search);
        foot.getStyleClass().add("erd-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private MenuButton exportButton() {
        MenuButton button = new MenuButton("", Icon.UPLOAD.node(14));
        button.setId("erd-export");
        button.getStyleClass().addAll("small-button", "erd-export");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getItems().setAll(menu.exports());
        return Describe.control(button, TEXTS.text("export.long"));
    }

    private boolean isDark() {
        return getScene() != null && getScene().getRoot().getPseudoClassStates().contains(DARK);
    }

    private void menu(ContextMenuEvent event) {
        ContextMenu before = shown;
        if (before != null) {
            before.hide();
        }
        Optional<ElementKey> at =
                event.isKeyboardTrigger() ? model.state().get().selected() : surface.at(event.getX(), event.getY());
        ContextMenu made = new ContextMenu();
        made.getItems().setAll(menu.over(at));
        made.show(surface, event.getScreenX(), event.getScreenY());
        shown = made;
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            search.requestFocus();
            event.consume();
        }
    }

    private void show(ErdState now) {
        head.show(now);
        surface.show(now);
        list.show(now);
        Node inSight = inSight(now);
        if (room.getChildren().isEmpty() || !room.getChildren().getFirst().equals(inSight)) {
            room.getChildren().setAll(inSight);
        }
        boolean lonely = inSight.equals(surface) && !now.waiting() && hasNoWires(now);
        room.getChildren().remove(alone);
        if (lonely) {
            room.getChildren().add(alone);
        }
        search(now);
    }

    private static boolean hasNoWires(ErdState now) {
        return now.layout()
                .map(ErdLayout::wires)
                .filter(wires -> !wires.isEmpty())
                .isEmpty();
    }

    private Node inSight(ErdState now) {
        if (now.isEmpty()) {
            return new EmptyState(Icon.SCHEMA, TEXTS.text("empty.title"), TEXTS.text("empty.body"));
        }
        if (now.layout().isEmpty()) {
            return room.getChildren().isEmpty() || !(room.getChildren().getFirst() instanceof Skeleton)
                    ? Skeleton.after300Millis(6, TEXTS.text("loading"))
                    : room.getChildren().getFirst();
        }
        return now.listed() ? list.node() : surface;
    }

    private void search(ErdState now) {
        Set<ElementKey> next = now.found();
        found.setText(
                now.search().isBlank()
                        ? ""
                        : next.isEmpty() ? TEXTS.text("search.none") : TEXTS.text("search.some", next.size()));
        if (!next.equals(seen) && !next.isEmpty()) {
            next.stream().sorted().findFirst().ifPresent(surface::reveal);
        }
        seen = next;
    }
}
