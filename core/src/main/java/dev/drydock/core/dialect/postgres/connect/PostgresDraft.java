package dev.drydock.core.dialect.postgres.connect;

import dev.drydock.core.connect.Environments;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.UrlReading.Reason;
import dev.drydock.core.secrets.Secret;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Collects the pieces of one text and keeps the first reason to refuse it; an unsafe setting outranks the
/// others.
final class PostgresDraft {
    static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,252}[A-Za-z0-9_.])?");
    static final Pattern IPV6 =
            Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:]*(\\.?[0-9]{1,3}){0,4}(%[A-Za-z0-9._-]{1,40})?");
    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]{0,39}");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final int DEFAULT_PORT = 5432;

    private final Map<String, String> pieces = new TreeMap<>();
    private final Map<String, String> settings = new TreeMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final boolean nearSecret;
    private UrlReading.@Nullable Refused refused;

    /// @param text the whole text, to see whether it may hold a password
    PostgresDraft(String text) {
        nearSecret = text.indexOf('@') >= 0 || text.toLowerCase(Locale.ROOT).contains("pass");
    }

    void refuse(Reason reason, String part) {
        if (refused == null || (reason == Reason.UNSAFE_SETTING && refused.reason() != reason)) {
            refused = new UrlReading.Refused(reason, part);
        }
    }

    /// One of `host`, `port`, `dbname`, `user`, `password`, from wherever it stood.
    void piece(String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (pieces.putIfAbsent(name, value) != null) {
            refuse(name.equals("host") ? Reason.SEVERAL_HOSTS : Reason.DUPLICATE_SETTING, name);
        }
    }

    void setting(String key, String value) {
        String folded = PostgresKeys.folded(key);
        if (PostgresKeys.isUnsafe(folded)) {
            refuse(Reason.UNSAFE_SETTING, folded);
            return;
        }
        Optional<PostgresSetting> known = PostgresSetting.ofKey(folded);
        String group = known.map(PostgresSetting::profileName).orElse(folded.equals("ssl") ? "sslmode" : folded);
        if (!KEY.matcher(key).matches()) {
            refuse(Reason.UNKNOWN_SETTING, "");
        } else if (!seen.add(group)) {
            refuse(Reason.DUPLICATE_SETTING, folded);
        } else if (known.isPresent()) {
            known(known.get(), folded, value);
        } else {
            other(folded, value);
        }
    }

    private void known(PostgresSetting setting, String key, String value) {
        String plain = setting == PostgresSetting.READ_ONLY ? value.toLowerCase(Locale.ROOT) : value;
        if (setting.accepts(plain)) {
            settings.put(setting.profileName(), plain);
        } else {
            refuse(Reason.MALFORMED, key);
        }
    }

    private void other(String folded, String value) {
        switch (folded) {
            case "host", "port", "dbname", "user", "password" -> piece(folded, value);
            case "ssl" -> piece("tls", value.equals("false") ? "prefer" : "verify-full");
            case "sslmode" -> piece("tls", value);
            default -> {
                if (PostgresKeys.isIgnored(folded)) {
                    ignored.add(folded);
                } else {
                    refuse(Reason.UNKNOWN_SETTING, value.isEmpty() ? "" : folded);
                }
            }
        }
    }

    UrlReading reading() {
        String host = host(pieces.getOrDefault("host", "localhost"));
        int port = port(pieces.getOrDefault("port", ""));
        TlsMode tls = tls(host);
        String user = plain("user");
        String database = pieces.containsKey("dbname") ? plain("dbname") : user;
        if (refused != null) {
            return withoutSecret(refused);
        }
        Optional<Secret> password =
                Optional.ofNullable(pieces.get("password")).map(text -> Secret.taking(text.toCharArray()));
        Target target = new Target.Server(host, port, database);
        return new UrlReading.Read(
                PostgresUrlReader.ID, target, user, password, tls, Map.copyOf(settings), List.copyOf(ignored));
    }

    /// Beside a password an unknown key may be a piece of it, cut off by an unescaped `&` or blank.
    private UrlReading.Refused withoutSecret(UrlReading.Refused why) {
        boolean unknown = why.reason() == Reason.UNKNOWN_SETTING;
        return unknown && nearSecret ? new UrlReading.Refused(why.reason(), "") : why;
    }

    private String host(String host) {
        if (host.indexOf(',') >= 0) {
            refuse(Reason.SEVERAL_HOSTS, "host");
        } else if (host.startsWith("/") || host.startsWith("@")) {
            refuse(Reason.UNSUPPORTED_TRANSPORT, "host");
        } else if (!HOST.matcher(host).matches() && !IPV6.matcher(host).matches()) {
            refuse(Reason.MALFORMED, "host");
        }
        return host;
    }

    private int port(String port) {
        if (port.isEmpty()) {
            return DEFAULT_PORT;
        }
        int number = PORT.matcher(port).matches() ? Integer.parseInt(port) : 0;
        if (number < 1 || number > 65_535) {
            refuse(port.indexOf(',') >= 0 ? Reason.SEVERAL_HOSTS : Reason.BAD_PORT, "port");
        }
        return number;
    }

    private TlsMode tls(String host) {
        return switch (pieces.getOrDefault("tls", "")) {
            case "" -> Environments.isLoopback(host) ? TlsMode.PREFER : TlsMode.VERIFY_FULL;
            case "disable" -> TlsMode.DISABLE;
            case "allow", "prefer" -> TlsMode.PREFER;
            case "require" -> TlsMode.REQUIRE;
            case "verify-ca" -> TlsMode.VERIFY_CA;
            case "verify-full" -> TlsMode.VERIFY_FULL;
            default -> {
                refuse(Reason.MALFORMED, "sslmode");
                yield TlsMode.VERIFY_FULL;
            }
        };
    }

    /// NUL would end the name early on the wire, and turn what follows into start-up parameters.
    private String plain(String name) {
        String value = pieces.getOrDefault(name, "");
        if (value.indexOf('\0') >= 0) {
            refuse(Reason.BAD_ENCODING, name);
        }
        return value;
    }
}
