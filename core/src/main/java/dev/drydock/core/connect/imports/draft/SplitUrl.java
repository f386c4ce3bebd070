package dev.drydock.core.connect.imports.draft;

import dev.drydock.core.connect.PercentText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A URL with its settings held apart, so that one which nobody knows does not cost the whole entry. Where it
/// is not certain which part is which, nothing is split and the dialect sees the text as it is.
record SplitUrl(String base, List<String> settings) {
    private static final int CAP_SETTINGS = 200;
    /// `scheme+driver://`, as SQLAlchemy writes it.
    private static final Pattern WITH_DRIVER =
            Pattern.compile("([A-Za-z0-9]{2,20})\\+[A-Za-z0-9_]{1,20}(://.*)", Pattern.DOTALL);

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9.+-]*):.*", Pattern.DOTALL);

    static SplitUrl of(String raw) {
        Matcher driver = WITH_DRIVER.matcher(raw);
        String url = driver.matches() ? driver.group(1) + driver.group(2) : raw;
        int question = url.indexOf('?');
        String query = question < 0 ? "" : url.substring(question + 1);
        boolean certain = SCHEME.matcher(url).matches() && query.chars().noneMatch(c -> "@;#?".indexOf(c) >= 0);
        if (query.isEmpty() || !certain || query.length() > 16_384) {
            return new SplitUrl(url, List.of());
        }
        List<String> parts = new ArrayList<>(List.of(query.split("&", CAP_SETTINGS)));
        parts.removeIf(String::isEmpty);
        return new SplitUrl(url.substring(0, question), parts);
    }

    /// The scheme, without a `jdbc:` before it; `""` when there is none. Nothing else of the text: it may hold
    /// a secret.
    static String scheme(String raw) {
        String url = raw.regionMatches(true, 0, "jdbc:", 0, 5) ? raw.substring(5) : raw;
        Matcher scheme = SCHEME.matcher(url);
        return scheme.matches() && scheme.group(1).length() <= 20 ? scheme.group(1) : "";
    }

    static String setting(String key, String value) {
        return PercentText.encode(key) + "=" + PercentText.encode(value);
    }

    static String with(String base, List<String> settings) {
        return settings.isEmpty() ? base : base + (base.indexOf('?') < 0 ? "?" : "&") + String.join("&", settings);
    }
}
