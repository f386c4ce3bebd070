package dev.drydock.core.dialect.postgres.connect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.PercentText;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.UrlReader;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.UrlReading.Reason;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads URIs and key=value strings of libpq (manual 34.1.1) and JDBC URLs of pgjdbc. Where the two, or two
/// readers of one form, could disagree about a text, it is refused.
public final class PostgresUrlReader implements UrlReader {
    public static final String ID = "postgres";
    private static final int LONGEST = 16_384;
    private static final String JDBC = "jdbc:postgresql:";
    private static final Pattern SCHEME =
            Pattern.compile("postgres(ql)?:.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY_VALUE = Pattern.compile("\\w+\\s*=.*", Pattern.DOTALL);
    private static final Pattern LIBPQ_KEY =
            Pattern.compile("(^|\\s)(host|hostaddr|dbname|user|service)\\s*=", Pattern.CASE_INSENSITIVE);

    @Override
    public UrlReading read(String text) {
        String url = text.strip();
        boolean jdbc = url.regionMatches(true, 0, JDBC, 0, JDBC.length());
        boolean uri = !jdbc && SCHEME.matcher(url).matches();
        boolean keyValue = !jdbc
                && !uri
                && KEY_VALUE.matcher(url).matches()
                && LIBPQ_KEY.matcher(url).find();
        if (!jdbc && !uri && !keyValue) {
            return new UrlReading.NotMine();
        }
        PostgresDraft draft = new PostgresDraft(url);
        if (url.length() > LONGEST) {
            draft.refuse(Reason.MALFORMED, "");
        } else if (keyValue) {
            KeyValueText.read(url, draft);
        } else if (url.chars().anyMatch(Character::isISOControl)) {
            draft.refuse(Reason.BAD_ENCODING, "");
        } else {
            address(url.substring(jdbc ? JDBC.length() : url.indexOf(':') + 1), jdbc, draft);
        }
        return draft.reading();
    }

    private static void address(String rest, boolean jdbc, PostgresDraft draft) {
        int question = rest.indexOf('?');
        String server = question < 0 ? rest : rest.substring(0, question);
        if (server.startsWith("//")) {
            int slash = server.indexOf('/', 2);
            authority(slash < 0 ? server.substring(2) : server.substring(2, slash), draft);
            database(slash < 0 ? "" : server.substring(slash + 1), jdbc, draft);
        } else if (jdbc && !server.startsWith("/")) {
            database(server, true, draft);
        } else if (!server.equals("/")) {
            draft.refuse(Reason.MALFORMED, "host");
        }
        if (question >= 0) {
            query(rest.substring(question + 1), jdbc, draft);
        }
    }

    /// At most one `@`: of `a@b@c` some readers take the first host, others the last.
    private static void authority(String authority, PostgresDraft draft) {
        int at = authority.indexOf('@');
        if (at >= 0) {
            String userinfo = authority.substring(0, at);
            int colon = userinfo.indexOf(':');
            decoded("user", colon < 0 ? userinfo : userinfo.substring(0, colon), false, draft);
            decoded("password", colon < 0 ? "" : userinfo.substring(colon + 1), false, draft);
        }
        String place = authority.substring(at + 1);
        if (place.indexOf('@') >= 0) {
            draft.refuse(Reason.MALFORMED, "user");
        } else if (place.indexOf(',') >= 0) {
            draft.refuse(Reason.SEVERAL_HOSTS, "host");
        } else {
            hostAndPort(place, draft);
        }
    }

    private static void hostAndPort(String place, PostgresDraft draft) {
        int end = place.startsWith("[") ? place.indexOf(']') + 1 : place.indexOf(':');
        String host = end < 0 ? place : place.substring(0, end);
        String port = end < 0 ? "" : place.substring(end);
        if (place.startsWith("[")
                && (end == 0
                        || !PostgresDraft.IPV6
                                .matcher(host.substring(1, end - 1))
                                .matches())) {
            draft.refuse(Reason.MALFORMED, "host");
            return;
        }
        decoded("host", place.startsWith("[") ? host.substring(1, end - 1) : host, false, draft);
        if (port.startsWith(":")) {
            draft.piece("port", port.substring(1));
        } else if (!port.isEmpty()) {
            draft.refuse(Reason.MALFORMED, "host");
        }
    }

    private static void database(String raw, boolean jdbc, PostgresDraft draft) {
        if (raw.indexOf(';') >= 0 || raw.indexOf('&') >= 0) {
            settings(raw, jdbc, draft);
            draft.refuse(Reason.MALFORMED, "dbname");
        } else if (raw.indexOf('#') >= 0 || (jdbc && raw.indexOf('/') >= 0)) {
            draft.refuse(Reason.MALFORMED, "dbname");
        } else {
            decoded("dbname", raw, jdbc, draft);
        }
    }

    private static void query(String raw, boolean jdbc, PostgresDraft draft) {
        settings(raw, jdbc, draft);
        if (raw.indexOf(';') >= 0 || raw.indexOf('?') >= 0 || raw.indexOf('#') >= 0) {
            draft.refuse(Reason.MALFORMED, "");
        }
    }

    /// Splits at everything that any reader takes for a separator, so that no key hides behind an odd one. A
    /// raw `@` is the end of a password with an unescaped `?`: then even keys may be parts of it and are not
    /// repeated.
    private static void settings(String raw, boolean jdbc, PostgresDraft draft) {
        if (raw.indexOf('@') >= 0) {
            draft.refuse(Reason.MALFORMED, "");
        }
        for (String part : raw.split("[&;?#]", -1)) {
            int equals = part.indexOf('=');
            Optional<String> key = PercentText.decode(equals < 0 ? part : part.substring(0, equals), jdbc);
            Optional<String> value = PercentText.decode(equals < 0 ? "" : part.substring(equals + 1), jdbc);
            if (key.isEmpty() || value.isEmpty()) {
                key.ifPresent(name -> draft.setting(name, ""));
                draft.refuse(Reason.BAD_ENCODING, "");
            } else if (!part.isEmpty()) {
                draft.setting(key.get(), value.get());
            }
        }
    }

    private static void decoded(String piece, String raw, boolean plusIsSpace, PostgresDraft draft) {
        PercentText.decode(raw, plusIsSpace)
                .ifPresentOrElse(value -> draft.piece(piece, value), () -> draft.refuse(Reason.BAD_ENCODING, piece));
    }

    @Override
    public String write(ConnectionProfile profile) {
        if (!(profile.target() instanceof Target.Server(var host, var port, var database))) {
            throw new IllegalArgumentException("not a server: " + profile.target());
        }
        StringBuilder url = new StringBuilder("postgresql://");
        if (!profile.user().isEmpty()) {
            url.append(PercentText.encode(profile.user())).append('@');
        }
        url.append(host.indexOf(':') >= 0 ? "[" + host + "]" : host).append(':').append(port);
        url.append('/').append(PercentText.encode(database));
        url.append("?sslmode=")
                .append(profile.tls().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        new TreeMap<>(profile.settings())
                .forEach((name, value) -> PostgresSetting.ofProfile(name)
                        .ifPresent(setting -> url.append('&')
                                .append(setting.urlKey())
                                .append('=')
                                .append(PercentText.encode(value))));
        return url.toString();
    }
}
