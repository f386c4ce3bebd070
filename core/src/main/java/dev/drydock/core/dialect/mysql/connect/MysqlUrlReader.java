package dev.drydock.core.dialect.mysql.connect;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `mysql://`, `mariadb://`, and the JDBC URLs of both drivers. Their forms for several hosts, fail-over
/// and other transports are refused.
public final class MysqlUrlReader implements UrlReader {
    public static final String ID = "mysql";
    private static final Pattern SCHEME = Pattern.compile(
            "(jdbc:)?(mysql|mariadb)((:[a-z]+|\\+[a-z]+)*):(?!:)(.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    @Override
    public UrlReading read(String text) {
        String url = text.strip();
        Matcher scheme = SCHEME.matcher(url.length() > UrlText.LONGEST ? url.substring(0, UrlText.LONGEST) : url);
        if (!scheme.matches()) {
            return new UrlReading.NotMine();
        }
        UrlDraft draft = new UrlDraft(new MysqlKeys(), url);
        boolean jdbc = scheme.group(1) != null;
        String rest = scheme.group(5);
        if (url.length() > UrlText.LONGEST) {
            draft.refuse(Reason.MALFORMED, "");
        } else if (!scheme.group(3).isEmpty()) {
            draft.refuse(Reason.UNSUPPORTED_TRANSPORT, "");
        } else if (url.chars().anyMatch(Character::isISOControl)) {
            draft.refuse(Reason.BAD_ENCODING, "");
        } else if (!rest.startsWith("//")) {
            draft.refuse(Reason.MALFORMED, "host");
        } else if (rest.indexOf('(') >= 0) {
            draft.refuse(Reason.SEVERAL_HOSTS, "host");
        } else {
            UrlText.read(rest, jdbc, draft);
        }
        return draft.reading();
    }

    @Override
    public String write(ConnectionProfile profile) {
        if (!(profile.target() instanceof Target.Server(var host, var port, var database))) {
            throw new IllegalArgumentException("not a server: " + profile.target());
        }
        StringBuilder url = new StringBuilder("mysql://");
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
                .forEach((name, value) -> MysqlSetting.ofProfile(name)
                        .ifPresent(setting -> url.append('&')
                                .append(setting.urlKey())
                                .append('=')
                                .append(PercentText.encode(value))));
        return url.toString();
    }
}
