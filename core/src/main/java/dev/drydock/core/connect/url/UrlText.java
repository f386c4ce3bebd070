package dev.drydock.core.connect.url;

import dev.drydock.core.connect.PercentText;
import dev.drydock.core.connect.UrlReading.Reason;
import java.util.Optional;

/// The grammar of server URLs, `//user:password@host:port/database?key=value&...`. Where two readers of one
/// form could disagree about a text, it is refused.
public final class UrlText {
    /// Longer texts are refused unread.
    public static final int LONGEST = 16_384;

    private UrlText() {}

    /// @param rest what follows the scheme and its colon
    /// @param jdbc `+` means a blank, and there is no second slash
    public static void read(String rest, boolean jdbc, UrlDraft draft) {
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
    private static void authority(String authority, UrlDraft draft) {
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

    private static void hostAndPort(String place, UrlDraft draft) {
        int end = place.startsWith("[") ? place.indexOf(']') + 1 : place.indexOf(':');
        String host = end < 0 ? place : place.substring(0, end);
        String port = end < 0 ? "" : place.substring(end);
        if (place.startsWith("[")
                && (end == 0
                        || !UrlDraft.IPV6.matcher(host.substring(1, end - 1)).matches())) {
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

    private static void database(String raw, boolean jdbc, UrlDraft draft) {
        if (raw.indexOf(';') >= 0 || raw.indexOf('&') >= 0) {
            settings(raw, jdbc, draft);
            draft.refuse(Reason.MALFORMED, "dbname");
        } else if (raw.indexOf('#') >= 0 || (jdbc && raw.indexOf('/') >= 0)) {
            draft.refuse(Reason.MALFORMED, "dbname");
        } else {
            decoded("dbname", raw, jdbc, draft);
        }
    }

    private static void query(String raw, boolean jdbc, UrlDraft draft) {
        settings(raw, jdbc, draft);
        if (raw.indexOf(';') >= 0 || raw.indexOf('?') >= 0 || raw.indexOf('#') >= 0) {
            draft.refuse(Reason.MALFORMED, "");
        }
    }

    /// Splits at everything that any reader takes for a separator, so that no key hides behind an odd one. A
    /// raw `@` is the end of a password with an unescaped `?`: then even keys may be parts of it and are not
    /// repeated.
    private static void settings(String raw, boolean jdbc, UrlDraft draft) {
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

    private static void decoded(String piece, String raw, boolean plusIsSpace, UrlDraft draft) {
        PercentText.decode(raw, plusIsSpace)
                .ifPresentOrElse(value -> draft.piece(piece, value), () -> draft.refuse(Reason.BAD_ENCODING, piece));
    }
}
