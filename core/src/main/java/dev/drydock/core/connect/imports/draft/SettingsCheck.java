package dev.drydock.core.connect.imports.draft;

import dev.drydock.core.connect.PercentText;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.UrlReading.Reason;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.route.TlsFiles;
import dev.drydock.core.secrets.SecretUse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Asks the dialect about each setting of an entry on its own and keeps those that it takes.
final class SettingsCheck {
    private final Function<String, UrlReading> urls;
    private final Entry entry;
    private final String base;
    private final Path home;
    private final List<String> accepted = new ArrayList<>();
    private final Map<TlsWords.Meaning, String> tls = new EnumMap<>(TlsWords.Meaning.class);
    private final Map<TlsWords.Meaning, Path> files = new EnumMap<>(TlsWords.Meaning.class);

    SettingsCheck(Function<String, UrlReading> urls, Entry entry, String base, Path home) {
        this.urls = urls;
        this.entry = entry;
        this.base = base;
        this.home = home;
    }

    /// The URL with all that was taken.
    String accepted() {
        return SplitUrl.with(base, accepted);
    }

    Optional<TlsMode> tls() {
        return Optional.ofNullable(tls.get(TlsWords.Meaning.MODE)).flatMap(TlsWords::mode);
    }

    TlsFiles files() {
        return new TlsFiles(
                Optional.ofNullable(files.get(TlsWords.Meaning.AUTHORITIES)),
                Optional.ofNullable(files.get(TlsWords.Meaning.CERTIFICATE)),
                Optional.ofNullable(files.get(TlsWords.Meaning.KEY)));
    }

    /// Inside a URL an unsafe setting costs the whole entry, as it does for a pasted one.
    void ofUrl(String raw) throws NotImportable {
        int equals = raw.indexOf('=');
        Optional<String> key = PercentText.decode(equals < 0 ? raw : raw.substring(0, equals), false);
        Optional<String> value = PercentText.decode(equals < 0 ? "" : raw.substring(equals + 1), false);
        if (key.isEmpty() || value.isEmpty()) {
            throw NotImportable.notOpened(Reason.BAD_ENCODING, "");
        }
        if (isOfTls(key.get(), value.get())) {
            return;
        }
        if (urls.apply(SplitUrl.with(base, List.of(raw))) instanceof UrlReading.Refused refused
                && refused.reason() != Reason.UNKNOWN_SETTING
                && refused.reason() != Reason.MALFORMED) {
            throw NotImportable.notOpened(refused.reason(), refused.part());
        }
        judge(key.get(), raw);
    }

    void ofEntry(String key, String value) {
        try {
            if (!isOfTls(key, value)) {
                judge(key, SplitUrl.setting(key, value));
            }
        } catch (NotImportable twiceOrUnknownMode) {
            entry.finding(Kind.BAD_VALUE, key);
        }
    }

    private void judge(String key, String raw) {
        switch (urls.apply(SplitUrl.with(base, List.of(raw)))) {
            case UrlReading.Read read -> {
                read.password().ifPresent(password -> password.close());
                if (read.ignored().isEmpty()) {
                    accepted.add(raw);
                } else {
                    entry.finding(Kind.IGNORED_KEY, key);
                }
            }
            case UrlReading.Refused refused -> entry.finding(kind(refused.reason()), key);
            case UrlReading.NotMine() -> entry.finding(Kind.UNKNOWN_KEY, key);
        }
    }

    private static Kind kind(Reason reason) {
        return switch (reason) {
            case UNKNOWN_SETTING -> Kind.UNKNOWN_KEY;
            case UNSAFE_SETTING, SEVERAL_HOSTS, REMOTE_FILE, UNSUPPORTED_TRANSPORT -> Kind.UNSAFE_KEY;
            case BAD_ENCODING, BAD_PORT, DUPLICATE_SETTING, MALFORMED -> Kind.BAD_VALUE;
        };
    }

    /// TLS is the same for every dialect, so it is understood here.
    private boolean isOfTls(String key, String value) throws NotImportable {
        Optional<TlsWords.Meaning> meaning = TlsWords.meaning(key);
        if (meaning.isEmpty()) {
            return false;
        }
        if (tls.putIfAbsent(meaning.get(), value) != null) {
            throw NotImportable.notOpened(Reason.DUPLICATE_SETTING, key);
        }
        switch (meaning.get()) {
            case MODE -> {
                if (TlsWords.mode(value).isEmpty()) {
                    throw NotImportable.notOpened(Reason.MALFORMED, key);
                }
            }
            case AUTHORITIES, CERTIFICATE, KEY -> file(meaning.get(), key, value);
            case KEY_PASSWORD -> {
                tls.put(meaning.get(), "");
                entry.secret(SecretUse.TLS_KEY, value);
            }
        }
        return true;
    }

    /// libpq's `sslrootcert=system` is what an empty part means here.
    private void file(TlsWords.Meaning meaning, String key, String value) {
        if (value.isBlank() || value.equals("system")) {
            return;
        }
        try {
            files.put(meaning, PathText.read(value, home, entry.within));
        } catch (NotImportable refused) {
            entry.finding(Kind.OUTSIDE_FOLDER, key);
        }
    }
}
