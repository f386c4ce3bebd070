package dev.drydock.core.dialect.postgres.connect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.PercentText;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.UrlReader;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.UrlReading.Reason;
import dev.drydock.core.connect.url.UrlDraft;
import dev.drydock.core.connect.url.UrlText;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads URIs and key=value strings of libpq (manual 34.1.1) and JDBC URLs of pgjdbc. Where the two, or two
/// readers of one form, could disagree about a text, it is refused.
public final class PostgresUrlReader implements UrlReader {
    public static final String ID = "postgres";
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
        UrlDraft draft = new UrlDraft(new PostgresKeys(), url);
        if (url.length() > UrlText.LONGEST) {
            draft.refuse(Reason.MALFORMED, "");
        } else if (keyValue) {
            KeyValueText.read(url, draft);
        } else if (url.chars().anyMatch(Character::isISOControl)) {
            draft.refuse(Reason.BAD_ENCODING, "");
        } else {
            UrlText.read(url.substring(jdbc ? JDBC.length() : url.indexOf(':') + 1), jdbc, draft);
        }
        return draft.reading();
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
        url.append(host.indexOf(':') >= 0 ? "[" + host.replace("%", "%25") + "]" : host)
                .append(':')
                .append(port);
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
