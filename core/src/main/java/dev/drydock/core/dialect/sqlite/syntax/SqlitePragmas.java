package dev.drydock.core.dialect.sqlite.syntax;

import dev.drydock.core.sql.Effect;
import dev.drydock.core.sql.effect.EffectNotes;
import dev.drydock.core.sql.effect.Words;
import java.util.Locale;
import java.util.Set;

/// What a PRAGMA does: reading, setting something of this connection, or changing the file
/// (https://www.sqlite.org/pragma.html). A pragma that is not known is not understood.
final class SqlitePragmas {
    /// They only read, with an argument too.
    private static final Set<String> QUESTIONS = Set.of(
            "table_info",
            "table_xinfo",
            "table_list",
            "index_list",
            "index_info",
            "index_xinfo",
            "foreign_key_list",
            "foreign_key_check",
            "integrity_check",
            "quick_check",
            "collation_list",
            "function_list",
            "module_list",
            "pragma_list",
            "database_list",
            "compile_options",
            "data_version",
            "freelist_count",
            "page_count",
            "stats");

    /// A value changes this connection only.
    private static final Set<String> SETTINGS = Set.of(
            "analysis_limit",
            "automatic_index",
            "busy_timeout",
            "cache_size",
            "cache_spill",
            "case_sensitive_like",
            "cell_size_check",
            "checkpoint_fullfsync",
            "count_changes",
            "defer_foreign_keys",
            "empty_result_callbacks",
            "foreign_keys",
            "full_column_names",
            "fullfsync",
            "hard_heap_limit",
            "ignore_check_constraints",
            "locking_mode",
            "mmap_size",
            "read_uncommitted",
            "recursive_triggers",
            "reverse_unordered_selects",
            "short_column_names",
            "soft_heap_limit",
            "synchronous",
            "temp_store",
            "threads",
            "wal_autocheckpoint");

    /// A value changes the file; without one they read.
    private static final Set<String> FILE = Set.of(
            "application_id",
            "auto_vacuum",
            "default_cache_size",
            "encoding",
            "journal_mode",
            "journal_size_limit",
            "legacy_file_format",
            "max_page_count",
            "page_size",
            "secure_delete",
            "user_version");

    /// They act without any value.
    private static final Set<String> ACTIONS =
            Set.of("incremental_vacuum", "optimize", "wal_checkpoint", "shrink_memory");

    /// A value takes down a wall.
    private static final Set<String> WALLS = Set.of(
            "query_only",
            "writable_schema",
            "trusted_schema",
            "schema_version",
            "temp_store_directory",
            "data_store_directory");

    private SqlitePragmas() {}

    static void read(Words words, int at, EffectNotes notes) {
        int nameAt = words.symbol(at + 2) == '.' ? at + 3 : at + 1;
        String name = words.name(nameAt).toLowerCase(Locale.ROOT);
        boolean value = words.size() > nameAt + 1;
        notes.returnsRows(true).add(effect(name, value));
        if (value && name.equals("query_only")) {
            notes.add(Effect.LIFTS_READ_ONLY);
        }
    }

    private static Effect effect(String name, boolean value) {
        if (QUESTIONS.contains(name)) {
            return Effect.READ;
        } else if (ACTIONS.contains(name)) {
            return Effect.WRITE;
        } else if (SETTINGS.contains(name)) {
            return value ? Effect.SESSION : Effect.READ;
        } else if (FILE.contains(name)) {
            return value ? Effect.WRITE : Effect.READ;
        } else if (WALLS.contains(name)) {
            return value ? Effect.ADMIN : Effect.READ;
        }
        return Effect.UNKNOWN;
    }
}
