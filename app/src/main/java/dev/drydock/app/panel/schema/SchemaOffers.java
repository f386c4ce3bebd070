package dev.drydock.app.panel.schema;

import dev.drydock.app.command.PaletteEntry;
import dev.drydock.app.command.PaletteSource;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.schema.SchemaState.Names;
import dev.drydock.app.panel.schema.catalog.Catalog.Category;
import dev.drydock.app.panel.schema.catalog.SchemaServices;
import dev.drydock.app.panel.schema.page.PageWords;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.schema.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Tables and views for the palette: those of the connection in sight, from memory. When their names were not
/// read yet, the one offer is to read them.
final class SchemaOffers implements PaletteSource {
    private static final Messages TEXTS = SchemaWords.TEXTS;

    private final Supplier<SchemaState> state;
    private final SchemaServices services;

    SchemaOffers(Supplier<SchemaState> state, SchemaServices services) {
        this.state = state;
        this.services = services;
    }

    @Override
    public List<PaletteEntry> candidates(String text, int most) {
        SchemaState now = state.get();
        Optional<ConnectionProfile> standing = services.standing().get().or(now::profile);
        if (standing.isEmpty()) {
            return List.of(offer(
                    TEXTS.text("palette.nowhere"),
                    TEXTS.text("palette.nowhere.detail"),
                    new Destination.Connections(Optional.empty())));
        }
        ConnectionProfile on = standing.get();
        if (on.id().equals(now.profileId()) && now.names() instanceof Names.Read read) {
            return read.catalog().index().find(text, Integer.MAX_VALUE).stream()
                    .filter(object -> Category.of(object.kind()).holdsRows())
                    .limit(most)
                    .map(object -> offer(on, object))
                    .toList();
        }
        return List.of(offer(
                TEXTS.text("palette.read", on.name()),
                TEXTS.text("palette.read.detail"),
                new Destination.Schema(Optional.of(on.id()), Optional.empty())));
    }

    private PaletteEntry offer(ConnectionProfile on, ObjectName object) {
        String rows = PageWords.count(object.estimatedRows());
        return offer(
                object.name(),
                rows.isEmpty() ? object.schema() : TEXTS.text("palette.rows", object.schema(), rows),
                new Destination.Schema(
                        Optional.of(on.id()), Optional.of(new Destination.ObjectPath(object.schema(), object.name()))));
    }

    private PaletteEntry offer(String title, String detail, Destination to) {
        return new PaletteEntry(
                PaletteEntry.Kind.OBJECT,
                title,
                detail,
                "",
                "",
                () -> services.go().accept(to));
    }
}
