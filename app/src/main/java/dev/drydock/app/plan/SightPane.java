package dev.drydock.app.plan;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.SegmentedControl;
import dev.drydock.app.plan.card.AdviceList;
import dev.drydock.app.plan.chart.DiagramSurface;
import dev.drydock.app.plan.chart.FlameSurface;
import dev.drydock.app.plan.grid.SumsTable;
import dev.drydock.app.plan.grid.TimelineTable;
import dev.drydock.app.plan.state.Numbers;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.plan.state.Sight;
import dev.drydock.app.plan.text.PlanWords;
import dev.drydock.app.words.Messages;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The pictures of a plan, one of them in sight: each is made when it is first looked at, and only the one in
/// sight is kept up to date.
final class SightPane extends VBox {
    private static final Messages TEXTS = Messages.of(SightPane.class);

    private final PlanViewModel model;
    private final SegmentedControl<Sight> sights =
            new SegmentedControl<>(TEXTS.text("sights"), List.of(Sight.values()), PlanWords::word);
    private final DiagramSurface diagram;
    private final FlameSurface flames;
    private final Map<Sight, Picture> made = new EnumMap<>(Sight.class);
    private final Legend legend = new Legend();
    private final StackPane room = new StackPane();
    private final HBox zoom;
    private Sight inSight = Sight.DIAGRAM;

    /// A picture, and how it is told what to show.
    private record Picture(Node node, Consumer<PlanState> show) {}

    SightPane(PlanViewModel model) {
        this.model = model;
        getStyleClass().add("plan-sight");
        setMinWidth(0);
        diagram = new DiagramSurface(TEXTS.text("diagram"), model::select);
        diagram.setId("plan-diagram");
        flames = new FlameSurface(TEXTS.text("flames"), model::select);
        zoom = zoom();
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        sights.setMinWidth(Region.USE_PREF_SIZE);
        for (Sight sight : Sight.values()) {
            Describe.control(sights.button(sight), TEXTS.text("sights") + ": " + PlanWords.word(sight), sight.key());
        }
        HBox bar = new HBox(8, sights, gap, zoom);
        bar.getStyleClass().add("plan-sight-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(room, Priority.ALWAYS);
        room.getChildren().setAll(picture(Sight.DIAGRAM).node());
        getChildren().addAll(bar, room, legend);
        sights.valueProperty().addListener((seen, before, now) -> model.sight(now));
    }

    DiagramSurface diagram() {
        return diagram;
    }

    private Picture picture(Sight sight) {
        return made.computeIfAbsent(sight, this::make);
    }

    private Picture make(Sight sight) {
        return switch (sight) {
            case DIAGRAM -> new Picture(diagram, diagram::show);
            case FLAMES -> new Picture(flames, flames::show);
            case TIMELINE -> {
                TimelineTable timeline = new TimelineTable(model::select);
                yield new Picture(timeline, timeline::show);
            }
            case SUMS -> {
                SumsTable sums = new SumsTable(model::select);
                yield new Picture(sums, sums::show);
            }
            case ADVICE -> {
                AdviceList advice = new AdviceList(model::select);
                yield new Picture(advice, advice::show);
            }
        };
    }

    void show(PlanState next) {
        sights.valueProperty().set(next.sight());
        sights.button(Sight.ADVICE).setText(advice(next));
        Picture picture = picture(next.sight());
        if (inSight != next.sight()) {
            inSight = next.sight();
            room.getChildren().setAll(picture.node());
        }
        zoom.setVisible(inSight == Sight.DIAGRAM || inSight == Sight.FLAMES);
        zoom.setManaged(zoom.isVisible());
        legend.show(next);
        picture.show().accept(next);
    }

    /// With how much of it there is.
    private static String advice(PlanState now) {
        int count = now.look().counsel().worth().size();
        String word = PlanWords.word(Sight.ADVICE);
        return count == 0 ? word : word + " " + count;
    }

    private HBox zoom() {
        Label percent = new Label();
        percent.getStyleClass().addAll("mono", "small", "muted", "plan-percent");
        diagram.zoomProperty().subscribe(now -> percent.setText(Numbers.percent(now.doubleValue())));
        HBox buttons = new HBox(
                button(Icon.MINUS, TEXTS.text("zoom.out"), "-", this::zoomOut),
                percent,
                button(Icon.PLUS, TEXTS.text("zoom.in"), "+", this::zoomIn),
                button(Icon.FIT, TEXTS.text("zoom.fit"), "0", this::fit));
        buttons.getStyleClass().add("plan-zoom");
        buttons.setAlignment(Pos.CENTER);
        return buttons;
    }

    private static Button button(Icon icon, String what, String key, Runnable action) {
        Button button = new Button("", icon.node(14));
        button.getStyleClass().add("icon-button");
        button.setOnAction(event -> action.run());
        return Describe.control(button, what, key);
    }

    void zoomIn() {
        if (inSight == Sight.FLAMES) {
            flames.zoomIn();
        } else {
            diagram.zoomIn();
        }
    }

    void zoomOut() {
        if (inSight == Sight.FLAMES) {
            flames.zoomOut();
        } else {
            diagram.zoomOut();
        }
    }

    void fit() {
        if (inSight == Sight.FLAMES) {
            flames.fit();
        } else {
            diagram.fit();
        }
    }
}
