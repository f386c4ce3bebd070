package dev.drydock.core.connect.imports;

import dev.drydock.core.connect.Environments;
import dev.drydock.core.connect.PercentText;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.UrlReading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A reader of URLs for a DBMS that is not there.
final class StandInUrls {
    private static final Pattern URL = Pattern.compile(
            "(?:jdbc:)?(?:mysql|mariadb)://(?:([^:@/]*)@)?([A-Za-z0-9.-]+)(?::([0-9]+))?/([^?]*)(\\?.*)?");

    private StandInUrls() {}

    static UrlReading read(String text) {
        var url = URL.matcher(text);
        if (!url.matches()) {
            return new UrlReading.NotMine();
        }
        if (url.group(5) != null) {
            return new UrlReading.Refused(UrlReading.Reason.UNKNOWN_SETTING, "");
        }
        int port = url.group(3) == null ? 3306 : Integer.parseInt(url.group(3));
        String database = PercentText.decode(url.group(4), false).orElse("");
        return new UrlReading.Read(
                "mysql",
                new Target.Server(url.group(2), port, database),
                Optional.ofNullable(url.group(1)).orElse(""),
                Optional.empty(),
                Environments.isLoopback(url.group(2)) ? TlsMode.PREFER : TlsMode.VERIFY_FULL,
                Map.of(),
                List.of());
    }
}
