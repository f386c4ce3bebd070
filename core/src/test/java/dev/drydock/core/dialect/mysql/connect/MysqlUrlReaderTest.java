package dev.drydock.core.dialect.mysql.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.UrlReading.Reason;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MysqlUrlReaderTest {
    private final MysqlUrlReader reader = new MysqlUrlReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mysql://u@h/d                                   | h | 3306 | d | u
        MariaDB://u:p@h:1/d                             | h | 1 | d | u
        mysql://u%40x:p%3A%2F@h/d%20d                   | h | 3306 | d d | u@x
        mysql://u@[::1]:7/d                             | ::1 | 7 | d | u
        mysql://u@h                                     | h | 3306 | '' | u
        jdbc:mysql://h/d?user=u&password=p              | h | 3306 | d | u
        jdbc:mariadb://h:2/d?username=u                 | h | 2 | d | u
        JDBC:MySQL://u@h:3/a+b                          | h | 3 | a b | u
        mysql:///d?host=h&port=2&user=u                 | h | 2 | d | u
        """)
    void formsOfOneAddressAreUnderstood(String text, String host, int port, String database, String user) {
        UrlReading.Read read = read(text);
        assertThat(read.target()).isEqualTo(new Target.Server(host, port, database));
        assertThat(read.user()).isEqualTo(user);
        assertThat(read.dialect()).isEqualTo("mysql");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "autoDeserialize",
                "queryInterceptors",
                "statementInterceptors",
                "detectCustomCollations",
                "allowLoadLocalInfile",
                "allowLoadLocalInfileInPath",
                "allowUrlInLocalInfile",
                "allowLocalInfile",
                "allowMultiQueries",
                "propertiesTransform",
                "socketFactory",
                "sessionVariables",
                "initSql",
                "serverSslCert",
                "trustCertificateKeyStoreUrl",
                "serverRSAPublicKeyFile",
                "localSocket",
                "credentialType",
                "tlsSocketType",
                "permitRedirect"
            })
    void settingThatCouldReadLoadOrLeadElsewhereIsRefusedByName(String key) {
        for (String text : new String[] {
            "jdbc:mysql://h/d?" + key + "=true",
            "jdbc:mariadb://h/d?a=b&" + key.toUpperCase(Locale.ROOT) + "=true",
            "mysql://h/d?%" + Integer.toHexString(key.charAt(0)) + key.substring(1) + "=x",
            "mysql://h/d;" + key + "=x"
        }) {
            assertThat(reader.read(text)).as(text).isInstanceOfSatisfying(UrlReading.Refused.class, refused -> {
                assertThat(refused.reason()).isEqualTo(Reason.UNSAFE_SETTING);
                assertThat(refused.part()).isEqualToIgnoringCase(key);
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        jdbc:mysql://h1,h2/d                            | SEVERAL_HOSTS
        mysql://h1:1,h2:2/d                             | SEVERAL_HOSTS
        jdbc:mysql://(host=h1,port=1),(host=h2)/d       | SEVERAL_HOSTS
        jdbc:mysql://address=(host=h)(user=u)/d         | SEVERAL_HOSTS
        jdbc:mysql:loadbalance://h/d                    | UNSUPPORTED_TRANSPORT
        jdbc:mariadb:replication://h/d                  | UNSUPPORTED_TRANSPORT
        jdbc:mysql+srv://h/d                            | UNSUPPORTED_TRANSPORT
        mysql:h/d                                       | MALFORMED
        mysql://h:99999/d                               | BAD_PORT
        mysql://h/d?x=1                                 | UNKNOWN_SETTING
        mysql://h/d?sslMode=none                        | MALFORMED
        mysql://h/d?sslMode=REQUIRED&useSSL=false       | DUPLICATE_SETTING
        mysql://u@a@b/d                                 | MALFORMED
        mysql://u@%ff/d                                 | BAD_ENCODING
        jdbc:mysql://h/d/e                              | MALFORMED
        """)
    void whatReadersCouldTakeDifferentlyIsRefused(String text, Reason reason) {
        assertThat(reader.read(text))
                .isInstanceOfSatisfying(
                        UrlReading.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "mysql://h/d, VERIFY_FULL",
        "mysql://127.0.0.1/d, PREFER",
        "mysql://h/d?sslMode=REQUIRED, REQUIRE",
        "mysql://h/d?ssl-mode=VERIFY_IDENTITY, VERIFY_FULL",
        "jdbc:mysql://h/d?useSSL=false, DISABLE",
        "jdbc:mysql://h/d?useSSL=true, VERIFY_FULL",
        "jdbc:mariadb://h/d?sslMode=trust, REQUIRE",
        "jdbc:mariadb://h/d?sslMode=verify-ca, VERIFY_CA"
    })
    void tlsIsAsDemandedAndFullOtherwise(String text, TlsMode mode) {
        assertThat(read(text).tls()).isEqualTo(mode);
    }

    @Test
    void timeZoneOfADriverIsNoSettingOfOurs() {
        UrlReading.Read read = read("jdbc:mysql://h/d?serverTimezone=UTC&zeroDateTimeBehavior=convertToNull");
        assertThat(read.settings()).isEmpty();
        assertThat(read.ignored()).containsExactly("servertimezone", "zerodatetimebehavior");
        assertThat(read("mysql://h/d?sessionTimeZone=%2B02:00").settings()).containsEntry("timeZone", "+02:00");
        assertThat(reader.read("mysql://h/d?sessionTimeZone=x';drop")).isInstanceOf(UrlReading.Refused.class);
    }

    private UrlReading.Read read(String text) {
        UrlReading reading = reader.read(text);
        assertThat(reading).as(text).isInstanceOf(UrlReading.Read.class);
        return (UrlReading.Read) reading;
    }
}
