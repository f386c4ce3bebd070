package dev.drydock.app.nav;

import java.util.Optional;

/// Somewhere a panel can send the user. Panels emit one; the shell shows the panel of its place.
public sealed interface Destination {
    Place place();

    /// @param profile id of the profile to select
    record Connections(Optional<String> profile) implements Destination {
        @Override
        public Place place() {
            return Place.CONNECTIONS;
        }
    }

    /// @param profile id of the profile a new tab is bound to; empty = show the panel as it is
    /// @param sql text for that new tab; never run by itself
    record Query(Optional<String> profile, Optional<String> sql) implements Destination {
        @Override
        public Place place() {
            return Place.QUERY;
        }
    }

    record Plans() implements Destination {
        @Override
        public Place place() {
            return Place.PLANS;
        }
    }

    /// @param object what to select in the tree
    record Schema(Optional<String> profile, Optional<ObjectPath> object) implements Destination {
        @Override
        public Place place() {
            return Place.SCHEMA;
        }
    }

    /// @param before id of the profile whose schema would change
    record Compare(Optional<String> before) implements Destination {
        @Override
        public Place place() {
            return Place.COMPARE;
        }
    }

    /// @param profile id of the profile whose pool to show; empty = that of the connection one comes from
    record Pool(Optional<String> profile) implements Destination {
        @Override
        public Place place() {
            return Place.POOL;
        }
    }

    record Migrations() implements Destination {
        @Override
        public Place place() {
            return Place.MIGRATIONS;
        }
    }

    record Seed() implements Destination {
        @Override
        public Place place() {
            return Place.SEED;
        }
    }

    record Backup() implements Destination {
        @Override
        public Place place() {
            return Place.BACKUP;
        }
    }

    record Audit() implements Destination {
        @Override
        public Place place() {
            return Place.AUDIT;
        }
    }

    /// An object of a database by its names, unquoted. `schema` is `""` where the DBMS has none.
    record ObjectPath(String schema, String name) {}

    /// The destination that shows the panel of `place` as it was left.
    static Destination of(Place place) {
        return switch (place) {
            case CONNECTIONS -> new Connections(Optional.empty());
            case POOL -> new Pool(Optional.empty());
            case QUERY -> new Query(Optional.empty(), Optional.empty());
            case PLANS -> new Plans();
            case SCHEMA -> new Schema(Optional.empty(), Optional.empty());
            case COMPARE -> new Compare(Optional.empty());
            case MIGRATIONS -> new Migrations();
            case SEED -> new Seed();
            case BACKUP -> new Backup();
            case AUDIT -> new Audit();
        };
    }
}
