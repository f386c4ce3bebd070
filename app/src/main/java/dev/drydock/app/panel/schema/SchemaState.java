package dev.drydock.app.panel.schema;

import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.schema.catalog.Catalog;
import dev.drydock.app.panel.schema.catalog.CatalogSession;
import dev.drydock.app.panel.schema.catalog.Live;
import dev.drydock.app.panel.schema.ddl.DefinitionText;
import dev.drydock.app.panel.schema.page.Definition;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.search.SchemaSearch;
import dev.drydock.core.sql.Syntax;
import java.util.List;
import java.util.Optional;

/// Everything the schema panel shows.
///
/// @param profile the connection looked at
/// @param standing the same for the window, once it answered
/// @param found what the filter finds, empty while there is no filter
/// @param deep what it finds in columns, comments and definitions
record SchemaState(
        Optional<ConnectionProfile> profile,
        Standing standing,
        Names names,
        String filter,
        List<ObjectName> found,
        Deep deep,
        Chosen chosen) {
    static final SchemaState FIRST = new SchemaState(
            Optional.empty(),
            new Standing.Nowhere(),
            new Names.None(),
            "",
            List.of(),
            new Deep.Unasked(),
            new Chosen.Nothing());

    SchemaState names(Names now) {
        return new SchemaState(profile, standing, now, filter, found, deep, chosen);
    }

    SchemaState standing(Standing now) {
        return new SchemaState(profile, now, names, filter, found, deep, chosen);
    }

    SchemaState filtered(String by, List<ObjectName> results) {
        return new SchemaState(profile, standing, names, by, results, deep, chosen);
    }

    SchemaState chosen(Chosen now) {
        return new SchemaState(profile, standing, names, filter, found, deep, now);
    }

    SchemaState deep(Deep now) {
        return new SchemaState(profile, standing, names, filter, found, now, chosen);
    }

    /// What the filter finds beyond names.
    sealed interface Deep {
        /// The structure was not read for it.
        record Unasked() implements Deep {}

        record Reading() implements Deep {}

        record Found(List<SchemaSearch.Hit> hits) implements Deep {}

        /// There is no structure to look in.
        record Without() implements Deep {}
    }

    /// The names of all objects.
    sealed interface Names {
        record None() implements Names {}

        record Reading() implements Names {}

        record Read(Catalog catalog) implements Names {}

        record Failed(DbFault why) implements Names {}

        /// The user stopped the reading.
        record Stopped() implements Names {}

        /// The DBMS has no schema reader.
        record Unsupported(String dialect) implements Names {}
    }

    /// The profile's id, `""` before one was chosen.
    String profileId() {
        return profile.map(ConnectionProfile::id).orElse("");
    }

    /// The object chosen in the tree.
    sealed interface Chosen {
        record Nothing() implements Chosen {}

        record Reading(ObjectName object) implements Chosen {}

        /// All tables of a schema, and their relations.
        record Whole(String schema) implements Chosen {}

        record Shown(ObjectDetail detail, Definition definition, Live live) implements Chosen {}

        /// It was dropped since the names were read.
        record Gone(ObjectName object) implements Chosen {}

        record Failed(ObjectName object, DbFault why) implements Chosen {}

        /// The user stopped the reading.
        record Stopped(ObjectName object) implements Chosen {}

        /// What looking at `object` came to.
        static Chosen of(ObjectName object, CatalogSession.Look look, Syntax syntax) {
            if (look.detail().isEmpty()) {
                return new Gone(object);
            }
            ObjectDetail detail = look.detail().get();
            return new Shown(detail, Definition.of(DefinitionText.of(detail, syntax), syntax), look.live());
        }

        default Optional<ObjectName> subject() {
            return switch (this) {
                case Nothing _, Whole _ -> Optional.empty();
                case Reading(var object) -> Optional.of(object);
                case Shown(var detail, var definition, var live) ->
                    Optional.of(detail.about().name());
                case Gone(var object) -> Optional.of(object);
                case Failed(var object, var why) -> Optional.of(object);
                case Stopped(var object) -> Optional.of(object);
            };
        }
    }
}
