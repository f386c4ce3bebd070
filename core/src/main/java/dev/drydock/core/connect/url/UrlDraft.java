package dev.drydock.core.connect.url;

import dev.drydock.core.connect.Environments;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.UrlReading.Reason;
import dev.drydock.core.secrets.Secret;
import java.text.Normalizer;
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
public final class UrlDraft {
    public static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,252}[A-Za-z0-9_.])?");
    public static final Pattern IPV6 =
            Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:]*(\\.?[0-9]{1,3}){0,4}(%[A-Za-z0-9._-]{1,40})?");
    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,39}");
    /// What a setting of any driver looks like: no digit, as passwords have.
    private static final Pattern PLAIN_KEY = Pattern.compile("[a-z_.-]{1,32}");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    private final UrlWords words;
    private final Map<String, String> pieces = new TreeMap<>();
    private final Map<String, String> settings = new TreeMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final boolean nearSecret;
    private UrlReading.@Nullable Refused refused;

    /// @param text the whole text, to see whether it may hold a password
    public UrlDraft(UrlWords words, String text) {
        this.words = words;
        nearSecret = text.indexOf('@') >= 0 || text.toLowerCase(Locale.ROOT).contains("pass");
    }

    public void refuse(Reason reason, String part) {
        if (refused == null || (reason == Reason.UNSAFE_SETTING && refused.reason() != reason)) {
            refused = new UrlReading.Refused(reason, part);
        }
    }

    /// One of `host`, `port`, `dbname`, `user`, `password`, `tls`, from wherever it stood.
    public void piece(String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (pieces.putIfAbsent(name, value) != null) {
            refuse(name.equals("host") ? Reason.SEVERAL_HOSTS : Reason.DUPLICATE_SETTING, name);
        }
    }

    /// One `key=value` of the text, decoded.
    public void setting(String key, String value) {
        String folded = folded(key);
        if (words.isUnsafe(folded)) {
            refuse(Reason.UNSAFE_SETTING, folded);
            return;
        }
        Optional<UrlWords.Setting> known = words.setting(folded);
        Optional<UrlWords.Piece> piece = words.piece(folded, value);
        String group = known.map(UrlWords.Setting::name)
                .or(() -> piece.map(UrlWords.Piece::name))
                .orElse(folded);
        if (!KEY.matcher(key).matches()) {
            refuse(Reason.UNKNOWN_SETTING, "");
        } else if (!seen.add(group)) {
            refuse(Reason.DUPLICATE_SETTING, folded);
        } else if (known.isPresent()) {
            known(known.get(), folded, value);
        } else if (piece.isPresent()) {
            piece(piece.get().name(), piece.get().value());
        } else if (words.isIgnored(folded)) {
            ignored.add(folded);
        } else {
            refuse(Reason.UNKNOWN_SETTING, value.isEmpty() ? "" : folded);
        }
    }

    /// Lower case, with letters that merely look wide, styled or long folded to plain ones.
    private static String folded(String key) {
        boolean ascii = key.chars().allMatch(c -> c < 128);
        String plain = ascii ? key : Normalizer.normalize(key, Normalizer.Form.NFKC);
        return plain.strip().toLowerCase(Locale.ROOT);
    }

    private void known(UrlWords.Setting setting, String key, String value) {
        String plain = setting.flag() ? value.toLowerCase(Locale.ROOT) : value;
        if (setting.accepts().test(plain)) {
            settings.put(setting.name(), plain);
        } else {
            refuse(Reason.MALFORMED, key);
        }
    }

    public UrlReading reading() {
        String host = host(pieces.getOrDefault("host", "localhost"));
        int port = port(pieces.getOrDefault("port", ""));
        TlsMode tls = tls(host);
        String user = plain("user");
        String database = pieces.containsKey("dbname") ? plain("dbname") : words.defaultDatabase(user);
        if (refused != null) {
            return withoutSecret(refused);
        }
        Optional<Secret> password =
                Optional.ofNullable(pieces.get("password")).map(text -> Secret.taking(text.toCharArray()));
        Target target = new Target.Server(host, port, database);
        return new UrlReading.Read(
                words.dialect(), target, user, password, tls, Map.copyOf(settings), List.copyOf(ignored));
    }

    /// Beside a password an unknown key may be a piece of it, cut off by an unescaped `&` or blank; and one
    /// that looks like no key may be a password whose own key was lost.
    private UrlReading.Refused withoutSecret(UrlReading.Refused why) {
        boolean unknown = why.reason() == Reason.UNKNOWN_SETTING;
        boolean plain = PLAIN_KEY.matcher(why.part()).matches();
        return unknown && (nearSecret || !plain) ? new UrlReading.Refused(why.reason(), "") : why;
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
            return words.defaultPort();
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
                refuse(Reason.MALFORMED, words.tlsKey());
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
