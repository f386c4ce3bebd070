package dev.drydock.core.dialect.sqlite.connect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.PercentText;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.UrlReading.Reason;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The part of a text after `?`: parameters of SQLite's URIs and pragmas of the driver.
final class SqliteQuery {
    /// Load code, choose another file system, or put files elsewhere.
    private static final Set<String> UNSAFE = Set.of(
            "enable_load_extension",
            "load_extension",
            "vfs",
            "nolock",
            "immutable",
            "psow",
            "open_mode",
            "temp_store_directory",
            "data_store_directory",
            "writable_schema",
            "trusted_schema",
            "password",
            "hexkey_mode",
            "key",
            "hexkey",
            "textkey");
    /// Tuning of the driver, or pragmas that a user can run by hand; opening a file must not change it.
    private static final Set<String> IGNORED = Set.of(
            "cache",
            "shared_cache",
            "cache_size",
            "synchronous",
            "journal_mode",
            "encoding",
            "date_class",
            "date_precision",
            "date_string_format",
            "temp_store",
            "read_uncommitted",
            "recursive_triggers",
            "transaction_mode",
            "foreign_keys",
            "locking_mode",
            "mmap_size",
            "jdbc.get_generated_keys");

    private final Map<String, String> settings = new TreeMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private boolean inMemory;
    private UrlReading.@Nullable Refused refused;

    private SqliteQuery() {}

    static SqliteQuery read(String raw) {
        SqliteQuery query = new SqliteQuery();
        for (String part : raw.split("[&;?#]", -1)) {
            query.part(part);
        }
        if (raw.matches("(?s).*[;?#].*")) {
            query.refuse(Reason.MALFORMED, "");
        }
        return query;
    }

    Optional<UrlReading.Refused> refused() {
        return Optional.ofNullable(refused);
    }

    boolean inMemory() {
        return inMemory;
    }

    Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    List<String> ignored() {
        return List.copyOf(ignored);
    }

    private void part(String part) {
        int equals = part.indexOf('=');
        Optional<String> key = PercentText.decode(equals < 0 ? part : part.substring(0, equals), false);
        Optional<String> value = PercentText.decode(equals < 0 ? "" : part.substring(equals + 1), false);
        if (key.isEmpty() || value.isEmpty()) {
            key.ifPresent(name -> parameter(name, ""));
            refuse(Reason.BAD_ENCODING, "");
        } else if (!part.isEmpty()) {
            parameter(key.get(), value.get());
        }
    }

    private void parameter(String key, String value) {
        String folded = Normalizer.normalize(key, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (UNSAFE.contains(folded)) {
            refuse(Reason.UNSAFE_SETTING, folded);
        } else if (!key.matches("[A-Za-z_][A-Za-z0-9_.]{0,39}")) {
            refuse(Reason.UNKNOWN_SETTING, "");
        } else if (!seen.add(folded)) {
            refuse(Reason.DUPLICATE_SETTING, folded);
        } else if (IGNORED.contains(folded)) {
            ignored.add(folded);
        } else {
            setting(folded, value);
        }
    }

    private void setting(String folded, String value) {
        switch (folded) {
            case "mode" -> mode(value);
            case "create", "readonly", "jdbc.explicit_readonly" -> {
                if (value.equals("true")) {
                    settings.put(folded.equals("create") ? SqliteSettings.CREATE : ConnectionProfile.READ_ONLY, "true");
                } else if (!value.equals("false")) {
                    refuse(Reason.MALFORMED, folded);
                }
            }
            case "busy_timeout", "busymillis" -> {
                if (value.matches("[0-9]{1,7}")) {
                    settings.put(SqliteSettings.BUSY_MILLIS, value);
                } else {
                    refuse(Reason.MALFORMED, folded);
                }
            }
            default -> refuse(Reason.UNKNOWN_SETTING, value.isEmpty() ? "" : folded);
        }
    }

    private void mode(String value) {
        switch (value) {
            case "ro" -> settings.put(ConnectionProfile.READ_ONLY, "true");
            case "rw" -> {}
            case "rwc" -> settings.put(SqliteSettings.CREATE, "true");
            case "memory" -> inMemory = true;
            default -> refuse(Reason.MALFORMED, "mode");
        }
    }

    private void refuse(Reason reason, String part) {
        if (refused == null || (reason == Reason.UNSAFE_SETTING && refused.reason() != reason)) {
            refused = new UrlReading.Refused(reason, part);
        }
    }
}
