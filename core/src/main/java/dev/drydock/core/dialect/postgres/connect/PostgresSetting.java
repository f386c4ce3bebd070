package dev.drydock.core.dialect.postgres.connect;

import dev.drydock.core.connect.ConnectionProfile;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The settings a profile of this dialect may hold; nothing else reaches the driver.
enum PostgresSetting {
    CONNECT_SECONDS("connectSeconds", "connect_timeout", "[0-9]{1,4}", "connecttimeout", "logintimeout"),
    ROOT_CERTIFICATE("rootCertificate", "sslrootcert", "(?!//|\\\\\\\\|[A-Za-z][A-Za-z0-9+.-]+:)\\P{Cntrl}{1,1000}"),
    CHANNEL_BINDING("channelBinding", "channel_binding", "disable|prefer|require", "channelbinding"),
    REQUIRE_AUTH("requireAuth", "require_auth", "[a-z0-9!,-]{1,100}", "requireauth"),
    TLS_NEGOTIATION("tlsNegotiation", "sslnegotiation", "postgres|direct"),
    SEARCH_PATH("searchPath", "currentschema", "\\P{Cntrl}{1,1000}"),
    READ_ONLY(ConnectionProfile.READ_ONLY, "readonly", "true|false");

    private static final Map<String, PostgresSetting> BY_KEY = Arrays.stream(values())
            .flatMap(setting -> Stream.of(setting.keys.split(" ", -1)).map(key -> Map.entry(key, setting)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Map<String, PostgresSetting> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(PostgresSetting::profileName, Function.identity()));

    private final String profileName;
    private final String urlKey;
    private final Pattern value;
    private final String keys;

    PostgresSetting(String profileName, String urlKey, String value, String... otherKeys) {
        this.profileName = profileName;
        this.urlKey = urlKey;
        this.value = Pattern.compile(value);
        this.keys = Stream.concat(Stream.of(urlKey), Arrays.stream(otherKeys)).collect(Collectors.joining(" "));
    }

    /// @param key in lower case, as URLs of libpq or pgjdbc spell it
    static Optional<PostgresSetting> ofKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    static Optional<PostgresSetting> ofProfile(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    String profileName() {
        return profileName;
    }

    String urlKey() {
        return urlKey;
    }

    boolean accepts(String text) {
        return value.matcher(text).matches();
    }

    String in(Map<String, String> settings) {
        return settings.getOrDefault(profileName, "");
    }
}
