package dev.drydock.app.panel.schema;

import dev.drydock.app.command.Command;
import dev.drydock.app.command.PaletteEntry;
import dev.drydock.app.command.PaletteSource;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Place;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.Panel;
import dev.drydock.app.panel.schema.catalog.SchemaServices;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The schema panel, and its tables and views in the palette.
public final class SchemaPanel implements Panel, PaletteSource {
    private final SchemaViewModel model;
    private final SchemaOffers offers;
    private @Nullable SchemaView view;

    public SchemaPanel(SchemaServices services) {
        model = new SchemaViewModel(services);
        offers = new SchemaOffers(() -> model.state().get(), services);
    }

    @Override
    public Place place() {
        return Place.SCHEMA;
    }

    @Override
    public Node view() {
        SchemaView made = view;
        if (made == null) {
            made = new SchemaView(model);
            view = made;
        }
        return made;
    }

    @Override
    public void shown(Destination destination) {
        if (destination instanceof Destination.Schema schema) {
            model.show(schema.profile(), schema.object());
        }
    }

    @Override
    public void hidden() {
        // Nothing polls here.
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("schema.refresh", SchemaWords.TEXTS.text("action.refresh"), model::refresh)
                        .key("F5"),
                Command.of("schema.filter", SchemaWords.TEXTS.text("command.filter"), this::focusFilter)
                        .key("Shortcut+F"));
    }

    @Override
    public List<PaletteEntry> candidates(String text, int most) {
        return offers.candidates(text, most);
    }

    @Override
    public ObservableValue<Standing> standing() {
        return model.state().map(SchemaState::standing);
    }

    private void focusFilter() {
        SchemaView made = view;
        if (made != null) {
            made.focusFilter();
        }
    }
}
