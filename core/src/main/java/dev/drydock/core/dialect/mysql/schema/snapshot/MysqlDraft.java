package dev.drydock.core.dialect.mysql.schema.snapshot;

import dev.drydock.core.dialect.mysql.schema.ServerVersion;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.CatalogQuery.RowReader;
import dev.drydock.core.schema.snapshot.Body;
import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What has been read so far. Filled by one thread.
final class MysqlDraft {
    final Connection session;
    final ServerVersion version;
    final Set<ElementKind> unread = EnumSet.noneOf(ElementKind.class);
    final List<Dependency> dependencies = new ArrayList<>();
    private final Map<ElementKey, Element> elements = new LinkedHashMap<>();
    private Place place = new Place("", "");

    MysqlDraft(Connection session, ServerVersion version) {
        this.session = session;
        this.version = version;
    }

    /// The database that is being read.
    ///
    /// @param database its name
    /// @param schema what the keys say: `""` for the database at hand
    record Place(String database, String schema) {}

    Place place() {
        return place;
    }

    void enter(Place next) {
        place = next;
    }

    /// What the keys say of that database.
    String schema(String database) {
        return database.equals(place.database) ? place.schema : database;
    }

    ElementKey key(ElementKind kind, String name) {
        return ElementKey.of(kind, place.schema, name);
    }

    <T> List<T> rows(CatalogQuery query, RowReader<T> reader) throws SQLException {
        return query.rows(session, reader, place.database);
    }

    /// Like [#rows], for those who keep what they read themselves.
    void each(CatalogQuery query, RowTaker taker) throws SQLException {
        query.rows(
                session,
                row -> {
                    taker.take(row);
                    return true;
                },
                place.database);
    }

    void add(ElementKey key, Body body) {
        add(key, Optional.empty(), "", body);
    }

    void add(ElementKey key, Optional<String> owner, String comment, Body body) {
        Optional<String> said = Optional.of(comment).filter(text -> !text.isEmpty());
        elements.put(key, new Element(key, owner, said, List.of(), body));
    }

    boolean has(ElementKey key) {
        return elements.containsKey(key);
    }

    Optional<Element> find(ElementKey key) {
        return Optional.ofNullable(elements.get(key));
    }

    void remove(ElementKey key) {
        elements.remove(key);
    }

    void put(Element element) {
        elements.put(element.key(), element);
    }

    Iterable<Element> elements() {
        return elements.values();
    }

    /// Takes the current row.
    @FunctionalInterface
    interface RowTaker {
        void take(Row row) throws SQLException;
    }
}
