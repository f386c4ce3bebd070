package dev.drydock.core.dialect.mysql.connect;

import dev.drydock.core.connect.ConnectionProfile;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The settings a profile of this dialect may hold; nothing else reaches the driver or the session.
enum MysqlSetting {
    READ_ONLY(ConnectionProfile.READ_ONLY, "readonly", "true|false"),
    /// `SQL_SAFE_UPDATES`: UPDATE and DELETE need a key in their condition, or a LIMIT.
    SAFE_UPDATES("safeUpdates", "safeupdates", "true|false"),
    /// The session's `time_zone`; the server's own without it. Not what drivers call `serverTimezone`: that
    /// tells them how to convert values, and nothing is converted here.
    TIME_ZONE("timeZone", "sessiontimezone", "[+-][0-9]{1,2}:[0-9]{2}|[A-Za-z][A-Za-z0-9_+/-]{0,63}");

    private static final Map<String, MysqlSetting> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(MysqlSetting::profileName, Function.identity()));

    private final String profileName;
    private final String urlKey;
    private final Pattern value;

    MysqlSetting(String profileName, String urlKey, String value) {
        this.profileName = profileName;
        this.urlKey = urlKey;
        this.value = Pattern.compile(value);
    }

    /// @param key in lower case
    static Optional<MysqlSetting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.urlKey.equals(key))
                .findFirst();
    }

    static Optional<MysqlSetting> ofProfile(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    String profileName() {
        return profileName;
    }

    String urlKey() {
        return urlKey;
    }

    boolean isFlag() {
        return this != TIME_ZONE;
    }

    boolean accepts(String text) {
        return value.matcher(text).matches();
    }

    String in(Map<String, String> settings) {
        return settings.getOrDefault(profileName, "");
    }
}
