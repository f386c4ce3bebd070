package dev.drydock.core.schema.translate;

import dev.drydock.core.schema.TableConstraint.Action;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What DBMSs have in common. Expressions are in the words of the DBMS that they come from, without what only
/// its own parser reads.
///
/// @param notes what did not get even here
public record NeutralSchema(List<Table> tables, List<View> views, List<TranslationNote> notes) {
    public NeutralSchema {
        tables = List.copyOf(tables);
        views = List.copyOf(views);
        notes = List.copyOf(notes);
    }

    /// @param source as it is called where it comes from
    public record Table(
            ElementKey source,
            Optional<String> comment,
            List<Column> columns,
            List<Key> keys,
            List<Reference> references,
            List<Check> checks,
            List<Index> indexes) {
        public Table {
            columns = List.copyOf(columns);
            keys = List.copyOf(keys);
            references = List.copyOf(references);
            checks = List.copyOf(checks);
            indexes = List.copyOf(indexes);
        }

        public String name() {
            return source.name();
        }

        public Optional<Column> column(String name) {
            return columns.stream().filter(column -> column.name().equals(name)).findFirst();
        }
    }

    /// @param counts the DBMS fills in the next number
    public record Column(
            ElementKey source,
            NeutralType type,
            boolean notNull,
            boolean counts,
            Optional<String> value,
            Optional<Generated> generated,
            Optional<String> comment) {
        public String name() {
            return source.name();
        }
    }

    public record Generated(String expression, boolean stored) {}

    /// @param name empty where it is chosen by the DBMS
    public record Key(ElementKey source, Optional<String> name, boolean primary, List<String> columns) {
        public Key {
            columns = List.copyOf(columns);
        }
    }

    /// @param table name of the far one
    public record Reference(
            ElementKey source,
            List<String> columns,
            String table,
            List<String> farColumns,
            Action onUpdate,
            Action onDelete,
            boolean deferrable) {
        public Reference {
            columns = List.copyOf(columns);
            farColumns = List.copyOf(farColumns);
        }
    }

    public record Check(ElementKey source, String condition) {}

    public record Index(
            ElementKey source, boolean unique, Method method, List<IndexKey> keys, Optional<String> predicate) {
        public Index {
            keys = List.copyOf(keys);
        }
    }

    /// @param text a column's name or an expression
    /// @param prefix how many characters of it count
    public record IndexKey(String text, boolean expression, OptionalInt prefix, boolean descending) {}

    /// What an index can find.
    public enum Method {
        ORDER,
        WORDS,
        PLACES,
        OTHER
    }

    public record View(ElementKey source, String query, Optional<String> comment) {
        public String name() {
            return source.name();
        }
    }
}
