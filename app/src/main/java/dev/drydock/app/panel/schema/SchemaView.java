package dev.drydock.app.panel.schema;

import dev.drydock.app.apply.ApplySheet;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EmptyState;
import dev.drydock.app.kit.FaultPane;
import dev.drydock.app.kit.FilterField;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.Skeleton;
import dev.drydock.app.panel.schema.SchemaState.Chosen;
import dev.drydock.app.panel.schema.SchemaState.Names;
import dev.drydock.app.panel.schema.catalog.Catalog;
import dev.drydock.app.panel.schema.model.DraftView;
import dev.drydock.app.panel.schema.note.NoteSheet;
import dev.drydock.app.panel.schema.page.ObjectPage;
import dev.drydock.app.panel.schema.page.WholeArea;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.ObjectName;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Tree at the left, the chosen object at the right.
final class SchemaView extends StackPane {
    private static final Messages TEXTS = SchemaWords.TEXTS;

    private final SchemaViewModel model;
    private final SchemaTree tree;
    private final FilterField filter = new FilterField(TEXTS.text("filter.prompt"), "");
    private final BorderPane page = new BorderPane();
    private final StackPane names = new StackPane();
    private final StackPane detail = new StackPane();
    private final Label note = new Label();
    private final ObjectProperty<ObjectPage.Part> part = new SimpleObjectProperty<>(ObjectPage.Part.STRUCTURE);
    private final SchemaDeeds deeds;
    private final DraftView drafting;
    private Names shownNames = new Names.None();
    private List<ObjectName> shownFound = List.of();
    private SchemaState.Deep shownDeep = new SchemaState.Deep.Unasked();
    private boolean filtered;
    private Chosen shownChosen = new Chosen.Nothing();

    SchemaView(SchemaViewModel model) {
        this.model = model;
        deeds = new SchemaDeeds(model);
        getStyleClass().add("schema-view");
        getStylesheets().add(SchemaView.class.getResource("schema.css").toExternalForm());
        tree = new SchemaTree(model::choose, model::choose, model::chooseSchema);
        tree.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && tree.offersDeeper()) {
                model.deepen();
            } else if (event.getCode() == KeyCode.ENTER) {
                tree.selected().ifPresent(deeds::openData);
            }
        });
        tree.setOnMouseClicked(event -> {
            if (tree.offersDeeper()) {
                model.deepen();
            }
        });
        filter.textProperty().addListener((seen, before, now) -> model.filter(now));
        filter.field().setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                tree.requestFocus();
                tree.getSelectionModel().selectFirst();
            }
        });
        note.getStyleClass().add("tree-note");
        note.setWrapText(true);
        note.setMinHeight(Label.USE_PREF_SIZE);
        note.setGraphic(Icon.INFO.node(12, "muted-icon"));
        getChildren()
                .addAll(
                        page,
                        new NoteSheet(model.bench().notes()),
                        new ApplySheet(model.bench().apply()));
        drafting = new DraftView(model.bench().draft());
        model.bench().draft().onChange(() -> {
            if (!model.bench().draft().open()) {
                detail.getChildren().clear();
            }
            render(model.state().get());
        });
        model.state().subscribe(this::render);
    }

    void focusFilter() {
        filter.requestFocus();
    }

    private void render(SchemaState state) {
        if (state.names() instanceof Names.None) {
            page.setCenter(new EmptyState(
                    Icon.SCHEMA,
                    TEXTS.text("first.title"),
                    TEXTS.text("first.sentence"),
                    List.of(button(TEXTS.text("first.action"), deeds::goToConnections))));
            return;
        }
        if (page.getCenter() == null || page.getCenter() instanceof EmptyState) {
            page.setCenter(frame());
            shownNames = new Names.None();
        }
        boolean other = !shownNames.equals(state.names());
        names(state);
        if (model.bench().draft().open()) {
            if (!detail.getChildren().contains(drafting)) {
                detail.getChildren().setAll(drafting);
            }
        } else if (other
                || !shownChosen.equals(state.chosen())
                || detail.getChildren().isEmpty()) {
            shownChosen = state.chosen();
            detail.getChildren().setAll(detail(state));
        }
        state.chosen().subject().ifPresent(tree::reveal);
    }

    private Node frame() {
        Button refresh = new Button("", Icon.REFRESH.node(14));
        refresh.getStyleClass().add("icon-button");
        refresh.setOnAction(event -> model.refresh());
        Describe.control(refresh, TEXTS.text("action.refresh"));
        HBox.setHgrow(filter, Priority.ALWAYS);
        Button create = new Button("", Icon.PLUS.node(14));
        create.getStyleClass().add("icon-button");
        create.setId("new-table");
        create.setOnAction(event -> deeds.newTable());
        Describe.control(create, TEXTS.text("action.newTable"));
        HBox top = new HBox(4, filter, create, refresh);
        top.getStyleClass().add("tree-top");
        VBox card = new VBox(top, names, note);
        card.getStyleClass().addAll("fact-card", "tree-card");
        VBox.setVgrow(names, Priority.ALWAYS);
        HBox.setHgrow(detail, Priority.ALWAYS);
        detail.setMinWidth(0);
        HBox frame = new HBox(12, card, detail);
        frame.getStyleClass().add("schema-frame");
        return frame;
    }

    private void names(SchemaState state) {
        boolean nowFiltered = !state.filter().isBlank();
        if (shownNames.equals(state.names())
                && shownFound.equals(state.found())
                && shownDeep.equals(state.deep())
                && filtered == nowFiltered) {
            return;
        }
        boolean other = !shownNames.equals(state.names());
        shownNames = state.names();
        shownFound = state.found();
        shownDeep = state.deep();
        boolean same = filtered == nowFiltered && !nowFiltered && !other;
        filtered = nowFiltered;
        note.setVisible(state.names() instanceof Names.Read);
        switch (state.names()) {
            case Names.None none -> names.getChildren().clear();
            case Names.Reading reading ->
                names.getChildren().setAll(Skeleton.after300Millis(8, TEXTS.text("names.reading")));
            case Names.Failed failed -> names.getChildren().clear();
            case Names.Stopped stopped -> names.getChildren().clear();
            case Names.Unsupported unsupported -> names.getChildren().clear();
            case Names.Read read -> {
                if (!same) {
                    read(state, read.catalog());
                }
            }
        }
    }

    private void read(SchemaState state, Catalog catalog) {
        filter.field().setPromptText(TEXTS.text("filter.count", catalog.index().size()));
        note.setText(
                filtered
                        ? TEXTS.text(
                                "filter.found",
                                state.found().size(),
                                catalog.index().size())
                        : about(catalog));
        boolean deeper = !(state.deep() instanceof SchemaState.Deep.Found(var hits)) || !hits.isEmpty();
        if (filtered && state.found().isEmpty() && !deeper) {
            names.getChildren()
                    .setAll(new EmptyState(
                            Icon.SEARCH, TEXTS.text("filter.none.title"), TEXTS.text("filter.none", state.filter())));
            return;
        }
        if (filtered) {
            tree.show(state.found(), SchemaViewModel.RESULTS, state.deep());
        } else {
            tree.show(catalog);
        }
        if (catalog.index().size() == 0) {
            names.getChildren()
                    .setAll(new EmptyState(Icon.SCHEMA, TEXTS.text("empty.title"), TEXTS.text("empty.sentence")));
        } else {
            names.getChildren().setAll(tree);
        }
    }

    private static String about(Catalog catalog) {
        long locked =
                catalog.schemas().stream().filter(schema -> !schema.usable()).count();
        return locked == 0
                ? TEXTS.text("tree.estimates")
                : TEXTS.text("tree.partial", locked, catalog.schemas().size());
    }

    private Node detail(SchemaState state) {
        return switch (state.names()) {
            case Names.None none -> new StackPane();
            case Names.Reading reading -> new StackPane();
            case Names.Failed failed -> new VBox(FaultPane.retryable(FaultText.of(failed.why()), model::refresh));
            case Names.Stopped stopped ->
                new EmptyState(
                        Icon.STOP,
                        TEXTS.text("stopped.title"),
                        TEXTS.text("stopped.sentence"),
                        List.of(button(TEXTS.text("action.refresh"), model::refresh)));
            case Names.Unsupported unsupported ->
                new EmptyState(
                        Icon.INFO,
                        TEXTS.text("unsupported.title"),
                        TEXTS.text("unsupported.sentence", unsupported.dialect()));
            case Names.Read read -> object(state);
        };
    }

    private Node object(SchemaState state) {
        return switch (state.chosen()) {
            case Chosen.Nothing nothing ->
                new EmptyState(Icon.TABLE, TEXTS.text("choose.title"), TEXTS.text("choose.sentence"));
            case Chosen.Whole(var schema) -> new WholeArea(deeds, read -> deeds.diagram(read, schema));
            case Chosen.Stopped stopped ->
                new EmptyState(
                        Icon.STOP,
                        TEXTS.text("stopped.title"),
                        TEXTS.text("stopped.detail", stopped.object().name()),
                        List.of(button(TEXTS.text("stopped.again"), () -> model.choose(stopped.object()))));
            case Chosen.Reading reading -> Skeleton.after300Millis(8, TEXTS.text("detail.reading"));
            case Chosen.Gone gone ->
                new EmptyState(
                        Icon.TRASH,
                        TEXTS.text("gone.title", gone.object().name()),
                        TEXTS.text("gone.sentence"),
                        List.of(button(TEXTS.text("action.refresh"), model::refresh)));
            case Chosen.Failed failed -> {
                VBox box =
                        new VBox(FaultPane.retryable(FaultText.of(failed.why()), () -> model.choose(failed.object())));
                box.setFillWidth(true);
                yield box;
            }
            case Chosen.Shown shown -> shown(state, shown);
        };
    }

    private Node shown(SchemaState state, Chosen.Shown shown) {
        String database =
                state.names() instanceof Names.Read read ? read.catalog().database() : "";
        return new ObjectPage(database, shown.detail(), shown.definition(), shown.live(), part, deeds);
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add("accent");
        button.setOnAction(event -> action.run());
        return Describe.quietly(button, text);
    }
}
