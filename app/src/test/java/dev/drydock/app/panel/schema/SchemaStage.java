package dev.drydock.app.panel.schema;

import dev.drydock.app.gallery.Fixtures;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.schema.catalog.SchemaServices;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.schema.model.ColumnShape;
import dev.drydock.core.schema.model.Edit;
import dev.drydock.core.schema.model.IndexShape;
import dev.drydock.core.schema.port.StructurePorts;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/// Puts the schema panel into one state, through its view model, on a catalog in memory. FX thread.
public final class SchemaStage {
    private static final ConnectionProfile EU =
            Fixtures.profile("harbour-eu", Environment.PROD, "db-1.harbour.example");

    private final HarbourCatalog catalog;
    private final SchemaViewModel model;
    private String filter = "";
    private String part = "";
    private boolean unlocked = true;
    private boolean deepens;
    private Set<ElementKind> unread = Set.of();
    private Optional<DbFault> structureFault = Optional.empty();

    private SchemaStage(HarbourCatalog catalog, Executor fx, boolean supported) {
        this.catalog = catalog;
        model = new SchemaViewModel(new SchemaServices(
                Jobs.inline(),
                fx,
                StillConnector::lend,
                () -> List.of(EU),
                id -> supported
                        ? Optional.of(new SchemaServices.Ports(
                                new StillConnector(),
                                catalog,
                                Dialects.byId(id).orElseThrow().syntax(),
                                structure(id)))
                        : Optional.empty(),
                place -> {},
                (profile, text) -> {},
                new StillDesk(() -> unlocked),
                Optional::empty));
    }

    private Optional<StructurePorts> structure(String id) {
        return Dialects.byId(id)
                .orElseThrow()
                .structure()
                .map(real -> new StructurePorts(
                        (connection, scope) -> {
                            if (structureFault.isPresent()) {
                                throw new FaultException(structureFault.get());
                            }
                            return HarbourStructure.snapshot(unread);
                        },
                        real.ddl()));
    }

    /// Kinds that the login may not read.
    public SchemaStage unreadable(ElementKind... kinds) {
        unread = Set.of(kinds);
        return this;
    }

    public SchemaStage structureRefused(DbFault why) {
        structureFault = Optional.of(why);
        return this;
    }

    public static SchemaStage firstUse() {
        return new SchemaStage(HarbourCatalog.harbour(false), Runnable::run, true);
    }

    /// The answer never comes.
    public static SchemaStage loading() {
        return new SchemaStage(HarbourCatalog.harbour(false), work -> {}, true).shown("");
    }

    public static SchemaStage unsupported() {
        return new SchemaStage(HarbourCatalog.harbour(false), Runnable::run, false).shown("");
    }

    public static SchemaStage empty() {
        return new SchemaStage(HarbourCatalog.empty(), Runnable::run, true).shown("");
    }

    public static SchemaStage partial() {
        return new SchemaStage(HarbourCatalog.harbour(true), Runnable::run, true).shown("");
    }

    public static SchemaStage refused(DbFault why) {
        SchemaStage stage = new SchemaStage(HarbourCatalog.harbour(false), Runnable::run, true);
        stage.catalog.fault().set(Optional.of(why));
        return stage.shown("");
    }

    public static SchemaStage object(String name) {
        return new SchemaStage(HarbourCatalog.harbour(false), Runnable::run, true).shown(name);
    }

    /// The names are there; the details of `name` are not given.
    public static SchemaStage detailRefused(String name, DbFault why) {
        SchemaStage stage = object("");
        stage.catalog.fault().set(Optional.of(why));
        stage.model.choose(stage.catalog.find(name));
        return stage;
    }

    /// A catalog of `count` tables in ten schemas.
    static SchemaStage large(int count) {
        return new SchemaStage(HarbourCatalog.large(count), Runnable::run, true).shown("");
    }

    public SchemaStage filtered(String by) {
        filter = by;
        return this;
    }

    /// Shows the part of the page that is called so.
    public SchemaStage part(String word) {
        part = word;
        return this;
    }

    /// A table in the form, after some edits.
    public SchemaStage drafting(boolean safe) {
        ElementKey calls = HarbourStructure.CALLS;
        model.bench().draft().change(calls);
        List.of(
                        new Edit.Name(calls.part(ElementKind.COLUMN, "ata"), "arrived"),
                        new Edit.Shape(
                                calls.part(ElementKind.COLUMN, "delay_min"),
                                ColumnShape.of("bigint").withNotNull(true)),
                        new Edit.AddColumn(
                                calls,
                                "pilot",
                                ColumnShape.of("text").from(ColumnShape.Origin.DEFAULT, "'none'::text")),
                        new Edit.AddIndex(
                                calls,
                                "port_calls_pilot_ix",
                                new IndexShape(false, List.of("pilot"), Optional.empty())),
                        new Edit.Drop(calls.part(ElementKind.COLUMN, "voyage_no")))
                .forEach(model.bench().draft()::edit);
        model.bench().draft().safe(safe);
        return this;
    }

    /// The form after an edit that cannot be made.
    public SchemaStage refusedEdit() {
        model.bench().draft().change(HarbourStructure.CALLS);
        model.bench().draft().edit(new Edit.Drop(HarbourStructure.CALLS.part(ElementKind.COLUMN, "ata")));
        return this;
    }

    public SchemaStage newTable() {
        model.bench().draft().create(HarbourStructure.table("pilots"));
        return this;
    }

    /// The statements of the draft, asked about.
    public SchemaStage reviewing() {
        model.bench().draft().review();
        return this;
    }

    /// The statements were run.
    public SchemaStage applied() {
        model.bench().apply().agree(EU.target().name(), new char[0]);
        return this;
    }

    public SchemaStage searchedDeep() {
        deepens = true;
        return this;
    }

    public SchemaStage commenting() {
        model.bench().notes().open(HarbourStructure.CALLS);
        return this;
    }

    public SchemaStage locked() {
        unlocked = false;
        return this;
    }

    public Standing standing() {
        return model.state().get().standing();
    }

    public Node view() {
        SchemaView view = new SchemaView(model);
        if (!filter.isEmpty()) {
            view.lookupAll(".text-field").stream().map(TextField.class::cast).forEach(field -> field.setText(filter));
            model.filter(filter);
            if (deepens) {
                model.deepen();
            }
        }
        if (!part.isEmpty()) {
            view.lookupAll(".toggle-button").stream()
                    .map(ToggleButton.class::cast)
                    .filter(b -> part.equals(b.getText()))
                    .forEach(ToggleButton::fire);
        }
        return view;
    }

    SchemaViewModel model() {
        return model;
    }

    private SchemaStage shown(String object) {
        Optional<Destination.ObjectPath> path =
                object.isEmpty() ? Optional.empty() : Optional.of(new Destination.ObjectPath("public", object));
        model.show(Optional.of(EU.id()), path);
        return this;
    }
}
