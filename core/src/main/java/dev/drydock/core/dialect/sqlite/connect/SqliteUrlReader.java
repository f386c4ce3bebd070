package dev.drydock.core.dialect.sqlite.connect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.PercentText;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.UrlReader;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.UrlReading.Reason;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads `sqlite:`, `jdbc:sqlite:` and `file:` texts (sqlite.org/uri.html) and bare paths with a usual ending.
/// The driver's `:resource:` form fetches a database from any URL (CVE-2023-32697): it and every other remote
/// form are refused.
public final class SqliteUrlReader implements UrlReader {
    public static final String ID = "sqlite";
    private static final int LONGEST = 16_384;
    private static final Pattern SCHEME =
            Pattern.compile("(jdbc:sqlite|sqlite3?|file):(.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDING =
            Pattern.compile(".*\\.(db|db3|sqlite|sqlite3|s3db)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

    @Override
    public UrlReading read(String text) {
        String url = text.strip();
        if (url.equals(":memory:")) {
            return inMemory(Map.of());
        }
        var scheme = SCHEME.matcher(url);
        if (scheme.matches()) {
            return url.length() > LONGEST
                    ? new UrlReading.Refused(Reason.MALFORMED, "")
                    : location(scheme.group(2), scheme.group(1).equalsIgnoreCase("file"));
        }
        if (!ENDING.matcher(url).matches()) {
            return new UrlReading.NotMine();
        }
        if (url.regionMatches(true, 0, "jdbc:", 0, 5)) {
            return new UrlReading.NotMine();
        }
        return OTHER_SCHEME.matcher(url).matches()
                ? new UrlReading.Refused(Reason.REMOTE_FILE, "")
                : file(url, Map.of(), List.of());
    }

    /// `jdbc:sqlite:file:...` holds a URI again, so it is read as one.
    private static UrlReading location(String rest, boolean uri) {
        if (rest.regionMatches(true, 0, "file:", 0, 5)) {
            return location(rest.substring(5), true);
        }
        int question = rest.indexOf('?');
        String place = question < 0 ? rest : rest.substring(0, question);
        SqliteQuery query = SqliteQuery.read(question < 0 ? "" : rest.substring(question + 1));
        if (query.refused().isPresent()) {
            return query.refused().get();
        }
        if (place.regionMatches(true, 0, ":resource:", 0, 10)
                || OTHER_SCHEME.matcher(place).matches()) {
            return new UrlReading.Refused(Reason.REMOTE_FILE, "");
        }
        if (place.isEmpty() || place.equals(":memory:") || query.inMemory()) {
            return inMemory(query.settings());
        }
        return place(place, uri, query);
    }

    private static UrlReading place(String place, boolean uri, SqliteQuery query) {
        String local = place;
        if (local.startsWith("//")) {
            int slash = local.indexOf('/', 2);
            String host = slash < 0 ? local.substring(2) : local.substring(2, slash);
            if (!host.isEmpty() && !host.equalsIgnoreCase("localhost")) {
                return new UrlReading.Refused(Reason.REMOTE_FILE, "");
            }
            local = slash < 0 ? "" : local.substring(slash);
        }
        Optional<String> path = uri || place.startsWith("//") ? PercentText.decode(local, false) : Optional.of(local);
        return path.isEmpty()
                ? new UrlReading.Refused(Reason.BAD_ENCODING, "path")
                : file(path.get(), query.settings(), query.ignored());
    }

    private static UrlReading file(String text, Map<String, String> settings, List<String> ignored) {
        if (text.startsWith("//") || text.startsWith("\\\\")) {
            return new UrlReading.Refused(Reason.REMOTE_FILE, "");
        }
        if (text.isBlank() || text.indexOf('\0') >= 0 || text.length() > LONGEST) {
            return new UrlReading.Refused(Reason.MALFORMED, "path");
        }
        try {
            Target target = new Target.LocalFile(Path.of(text));
            return new UrlReading.Read(ID, target, "", Optional.empty(), TlsMode.DISABLE, settings, ignored);
        } catch (InvalidPathException notAPath) {
            return new UrlReading.Refused(Reason.MALFORMED, "path");
        }
    }

    private static UrlReading inMemory(Map<String, String> settings) {
        return new UrlReading.Read(
                ID, new Target.InMemory(), "", Optional.empty(), TlsMode.DISABLE, settings, List.of());
    }

    @Override
    public String write(ConnectionProfile profile) {
        String place = switch (profile.target()) {
            case Target.LocalFile(var path) -> SqliteFile.uri(path);
            case Target.InMemory() -> "file::memory:";
            case Target.Server(var host, var port, var database) ->
                throw new IllegalArgumentException("not a file: " + profile.target());
        };
        StringBuilder url = new StringBuilder(place);
        new TreeMap<>(profile.settings())
                .forEach((name, value) -> url.append(url.indexOf("?") < 0 ? '?' : '&')
                        .append(name.toLowerCase(Locale.ROOT))
                        .append('=')
                        .append(PercentText.encode(value)));
        return url.toString();
    }
}
