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
import dev.drydock.core.schema.port.StructurePorts;
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
                new SchemaServices.Drawing(Runnable::run, (owner, title, name) -> Optional.empty()),
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

    /// @param deeper in columns, comments and definitions too
    public SchemaStage filtered(String by, boolean deeper) {
        filter = by;
        deepens = deeper;
        return this;
    }

    /// Shows the part of the page that is called so.
    public SchemaStage part(String word) {
        part = word;
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
