package dev.drydock.core.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.dialect.mysql.connect.MysqlDriverView;
import dev.drydock.core.dialect.postgres.connect.DriverView;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Damaged, disguised and recombined texts. Whatever is accepted goes on to the driver's own parser,
/// which must find nothing in it that we did not put there.
class UrlFuzzTest {
    /// Ten million take four minutes.
    private static final int CASES = Integer.getInteger("drydock.urls", 1_000_000);

    private static final long SEED = Long.getLong("drydock.urls.seed", 20_261_121);
    private static final String CANARY = "CanarySecret7";
    private static final List<String> SEEDS = List.of(
            "postgres://u:CanarySecret7@h:5432/d?sslmode=require",
            "postgresql://[::1]:1/d?user=u&password=CanarySecret7",
            "jdbc:postgresql://db.example.com/d?user=u&password=CanarySecret7&connectTimeout=3",
            "jdbc:postgresql:d?user=u&channelBinding=require",
            "mysql://u:CanarySecret7@h:3306/d?sslmode=require",
            "mariadb://[::1]:1/d?user=u&password=CanarySecret7",
            "jdbc:mysql://db.example.com:3306/d?user=u&password=CanarySecret7&useSSL=true",
            "jdbc:mariadb://h/d?user=u&readOnly=true&sessionTimeZone=UTC",
            "host=h port=5432 dbname='d x' user=u password='CanarySecret7' sslmode=verify-full",
            "jdbc:sqlite:/tmp/a.db?busy_timeout=3000",
            "sqlite:///tmp/x.sqlite3?mode=ro",
            "file:/tmp/a%20b.db?mode=rw&cache=shared",
            ":memory:",
            "/tmp/plain.db");
    private static final List<String> KEYS = List.of(
            "socketFactory",
            "socketFactoryArg",
            "sslfactory",
            "sslfactoryarg",
            "sslhostnameverifier",
            "sslpasswordcallback",
            "authenticationPluginClassName",
            "loggerFile",
            "loggerLevel",
            "jaasLogin",
            "options",
            "service",
            "hostaddr",
            "host",
            "PGHOST",
            "connectExecutor",
            "xmlFactoryFactory",
            "classLoaderStrategy",
            "enable_load_extension",
            "load_extension",
            "vfs",
            "temp_store_directory",
            "user",
            "password",
            "sslmode",
            "replication",
            "localSocketAddress",
            "currentSchema",
            "sslrootcert",
            "application_name",
            "autoDeserialize",
            "queryInterceptors",
            "statementInterceptors",
            "detectCustomCollations",
            "allowLoadLocalInfile",
            "allowUrlInLocalInfile",
            "allowLocalInfile",
            "allowMultiQueries",
            "propertiesTransform",
            "sessionVariables",
            "initSql",
            "serverSslCert",
            "keyStore",
            "tlsSocketType",
            "credentialType",
            "permitRedirect",
            "localSocket",
            "pipe",
            "address");
    private static final List<String> GLUE = List.of(
            "?",
            "&",
            ";",
            "=",
            ",",
            "@",
            ":",
            "/",
            "//",
            "#",
            " ",
            "\t",
            "\n",
            "\0",
            "'",
            "\\",
            "%",
            "%00",
            "%3F",
            "%26",
            "%3D",
            "%2C",
            "%40",
            "%c0%af",
            "%ff",
            "%u0073",
            "+",
            "h2",
            "[::1]",
            "\ud83d",
            "\ud83d\ude00",
            "ſ",
            "ＫＥＹ",
            "\u202e",
            "\u200b",
            ":resource:http://x/y",
            "http://x/",
            "file:",
            "jdbc:",
            "6.6.6.6",
            "-c x=y");

    @Test
    void noForbiddenPropertyReachesTheDriverWhateverTheText() {
        SplittableRandom random = new SplittableRandom(SEED);
        int accepted = 0;
        int refused = 0;
        for (int i = 0; i < CASES; i++) {
            String text = mutated(random);
            switch (Dialects.read(text)) {
                case UrlReading.Read read -> {
                    accepted++;
                    if (read.dialect().equals("mysql")) {
                        MysqlDriverView.check(text, read, CANARY);
                    } else {
                        DriverView.check(text, read, CANARY);
                    }
                }
                case UrlReading.Refused gone -> {
                    refused++;
                    if (gone.toString().contains(CANARY.toLowerCase(Locale.ROOT))
                            || gone.toString().contains(CANARY)) {
                        throw new AssertionError(gone + " tells the secret of " + text);
                    }
                }
                case UrlReading.NotMine other -> {}
            }
        }
        assertThat(accepted).as("accepted").isGreaterThan(CASES / 50);
        assertThat(refused).as("refused").isGreaterThan(CASES / 10);
    }

    private static String mutated(SplittableRandom random) {
        StringBuilder text = new StringBuilder(pick(SEEDS, random));
        for (int edits = random.nextInt(1, 5); edits > 0; edits--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(7)) {
                case 0 -> text.insert(at, pick(GLUE, random));
                case 1 -> text.insert(at, disguised(pick(KEYS, random), random) + "=x");
                case 2 ->
                    text.append(text.indexOf("?") < 0 ? '?' : '&')
                            .append(disguised(pick(KEYS, random), random))
                            .append("=")
                            .append(pick(GLUE, random));
                case 3 -> text.delete(at, Math.min(text.length(), at + random.nextInt(1, 4)));
                case 4 ->
                    text.append(text.indexOf("=") > 0 ? " " : "")
                            .append(pick(KEYS, random))
                            .append("='x'");
                case 5 -> text.insert(at, (char) random.nextInt(0, 0x250));
                default -> text.insert(at, pick(SEEDS, random), 0, random.nextInt(3));
            }
        }
        return text.toString();
    }

    private static String disguised(String key, SplittableRandom random) {
        int at = random.nextInt(key.length());
        char c = key.charAt(at);
        return switch (random.nextInt(6)) {
            case 0 -> key.toUpperCase(Locale.ROOT);
            case 1 -> key.substring(0, at) + "%%%02x".formatted((int) c) + key.substring(at + 1);
            case 2 -> key.substring(0, at) + (char) (c + 0xFEE0) + key.substring(at + 1);
            case 3 -> key.substring(0, at) + "%25" + Integer.toHexString(c) + key.substring(at + 1);
            case 4 -> key.substring(0, at) + "\u0455" + key.substring(at + 1);
            default -> key;
        };
    }

    private static <T> T pick(List<T> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
