package dev.drydock.core.dialect.postgres.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.UrlReading.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresUrlReaderTest {
    private final PostgresUrlReader reader = new PostgresUrlReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        postgres://u@h/d                                | h | 5432 | d | u
        POSTGRESQL://u:p@h:1/d                          | h | 1 | d | u
        postgresql:///d?host=h&port=2&user=u            | h | 2 | d | u
        postgres://u%40x:p%3A%2F@h/d%20d                | h | 5432 | d d | u@x
        postgres://u@[::1]:7/d                          | ::1 | 7 | d | u
        postgres://u@h                                  | h | 5432 | u | u
        jdbc:postgresql:d?user=u                        | localhost | 5432 | d | u
        jdbc:postgresql://h/d?user=u&password=p         | h | 5432 | d | u
        jdbc:postgresql://[fe80::1]:9/d?user=u          | fe80::1 | 9 | d | u
        JDBC:PostgreSQL://h:3/a+b?user=u                | h | 3 | a b | u
        jdbc:postgresql:?user=u                         | localhost | 5432 | u | u
        jdbc:postgresql://h/?user=u                     | h | 5432 | u | u
        host=h port=4 dbname = d user=u password=p      | h | 4 | d | u
        host='h' dbname='d\\'x' user=u\\ v              | h | 5432 | d'x | u v
        host=::1 user=u                                 | ::1 | 5432 | u | u
        """, quoteCharacter = '~')
    void formsOfOneAddressAreUnderstood(String text, String host, int port, String database, String user) {
        UrlReading.Read read = read(text);
        assertThat(read.target()).isEqualTo(new Target.Server(host, port, database));
        assertThat(read.user()).isEqualTo(user);
    }

    @Test
    void passwordIsDecodedAndHidden() {
        UrlReading.Read read = read("postgres://u:p%C3%A9+%25ss@h/d");
        assertThat(password(read)).isEqualTo("pé+%ss");
        assertThat(read.toString()).doesNotContain("ss@").doesNotContain("pé");
        assertThat(password(read("host=h password='a b\\\\'"))).isEqualTo("a b\\");
    }

    private static String password(UrlReading.Read read) {
        return new String(read.password().orElseThrow().<char[]>use(char[]::clone));
    }

    @Test
    void tlsIsVerifiedFullyAwayFromLoopbackUnlessSaidOtherwise() {
        assertThat(read("postgres://h/d").tls()).isEqualTo(TlsMode.VERIFY_FULL);
        assertThat(read("postgres://127.0.0.1.h/d").tls()).isEqualTo(TlsMode.VERIFY_FULL);
        assertThat(read("postgres://127.0.0.1/d").tls()).isEqualTo(TlsMode.PREFER);
        assertThat(read("postgres://h/d?sslmode=require").tls()).isEqualTo(TlsMode.REQUIRE);
        assertThat(read("jdbc:postgresql://h/d?ssl=true").tls()).isEqualTo(TlsMode.VERIFY_FULL);
        assertThat(refused("postgres://h/d?sslmode=none").reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void demandsOnTheLoginAreKept() {
        assertThat(read("postgres://h/d?channel_binding=require&require_auth=scram-sha-256&connect_timeout=7")
                        .settings())
                .containsEntry("channelBinding", "require")
                .containsEntry("requireAuth", "scram-sha-256")
                .containsEntry("connectSeconds", "7");
        assertThat(read("jdbc:postgresql://h/d?prepareThreshold=0&ApplicationName=x")
                        .ignored())
                .containsExactly("preparethreshold", "applicationname");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h/d?socketFactory=x",
                "jdbc:postgresql://h/d?SOCKETFACTORY=x",
                "jdbc:postgresql://h/d?%73ocketFactory=x",
                "postgres://h/d?user=u&socketFactoryArg=http://x",
                "postgres://h/d?sslfactory=x&sslfactory=y",
                "postgres://h/d;sslhostnameverifier=x",
                "postgres://h/d?a=b;sslpasswordcallback=x",
                "postgres://h/d?a=b?authenticationPluginClassName=x",
                "jdbc:postgresql:d?loggerLevel=TRACE&loggerFile=/tmp/x",
                "jdbc:postgresql:d?jaasLogin",
                "postgres://h/d?ｓｏｃｋｅｔＦａｃｔｏｒｙ=x",
                "postgres://h/d?ſocketFactory=x",
                "postgres://h/d?+socketFactory=x",
                "postgres://h/d?%20socketFactory%20=x",
                "jdbc:postgresql://h/d?socketFactory=%ff",
                "postgres://h1,h2/d?socketFactory=x",
                "host=h options='-c x=y'",
                "host=h hostaddr=6.6.6.6",
                "host=h service=x",
                "host = h sslFactory = 'x'",
                "jdbc:postgresql://h/d&socketFactory=x",
                "jdbc:postgresql://h/d?connectExecutor=x",
                "jdbc:postgresql://h/d?xmlFactoryFactory=x",
            })
    void settingThatLoadsClassesOrFilesIsRefused(String text) {
        assertThat(refused(text.replace("?+", "?%E2%80%83")).reason()).isEqualTo(Reason.UNSAFE_SETTING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        postgres://h/d?nonsense=x              | UNKNOWN_SETTING
        postgres://h/d?sоcketFactory=x         | UNKNOWN_SETTING
        postgres://h/d?socketFactory%00=x      | BAD_ENCODING
        postgres://h/d?%c0%b3ocketFactory=x    | BAD_ENCODING
        postgres://h/d%                        | BAD_ENCODING
        postgres://h/d%00x                     | BAD_ENCODING
        postgres://u:%zz@h/d                   | BAD_ENCODING
        postgres://h1,h2/d                     | SEVERAL_HOSTS
        postgres://h1:1,h2:2/d                 | SEVERAL_HOSTS
        postgres://h1%2Ch2/d                   | SEVERAL_HOSTS
        postgres://h1/d?host=h2                | SEVERAL_HOSTS
        jdbc:postgresql://h1,h2/d              | SEVERAL_HOSTS
        host=h1,h2                             | SEVERAL_HOSTS
        host=h port=1,2                        | SEVERAL_HOSTS
        postgres://u:p@h1@h2/d                 | MALFORMED
        postgres://h:0/d                       | BAD_PORT
        postgres://h:65536/d                   | BAD_PORT
        postgres://h:٣/d                       | BAD_PORT
        postgres://u:secret/d                  | BAD_PORT
        postgres://h/d?user=a&user=b           | DUPLICATE_SETTING
        postgres://u@h/d?user=b                | DUPLICATE_SETTING
        postgres://h/d?ssl=true&sslmode=disable | DUPLICATE_SETTING
        postgres://h/d?sslmode=disable&SSLMODE=require | DUPLICATE_SETTING
        postgres://u:pa?ss=wo@h/d              | MALFORMED
        postgres://%2Fvar%2Frun/d              | UNSUPPORTED_TRANSPORT
        host=/var/run user=u                   | UNSUPPORTED_TRANSPORT
        postgres://hｏst/d                     | MALFORMED
        postgres://[::1/d                      | MALFORMED
        postgres:d                             | MALFORMED
        jdbc:postgresql://h/d/e                | MALFORMED
        host=h user='open                      | MALFORMED
        host=h user                            | MALFORMED
        """, quoteCharacter = '~')
    void badTextIsRefusedWithAReasonAndWithoutASecret(String text, Reason reason) {
        UrlReading.Refused refused = refused(text);
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.toString()).doesNotContain("secret", "ss=", "pa?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "select 1", "jdbc:mysql://h/d", "mysql://h/d", "/tmp/a.db", "jdbc:sqlite:a", "a=b"})
    void textOfOthersIsNotTaken(String text) {
        assertThat(reader.read(text)).isInstanceOf(UrlReading.NotMine.class);
    }

    @Test
    void canonicalFormReadsBackAsTheSameProfileWithoutThePassword() {
        String text = "jdbc:postgresql://[::1]:7/d%2F%F0%9F%9A%A2?user=u%26v&password=secret&connectTimeout=4&ssl=true";
        UrlReading.Read first = read(text);
        String canonical = reader.write(profile(first));
        assertThat(canonical)
                .isEqualTo("postgresql://u%26v@[::1]:7/d%2F%F0%9F%9A%A2?sslmode=verify-full&connect_timeout=4");
        UrlReading.Read again = read(canonical);
        assertThat(again.target()).isEqualTo(first.target());
        assertThat(again.settings()).isEqualTo(first.settings());
        assertThat(again.password()).isEmpty();
    }

    static ConnectionProfile profile(UrlReading.Read read) {
        return new ConnectionProfile(
                "id", "name", Environment.DEV, read.dialect(), read.target(), read.user(), read.tls(), read.settings());
    }

    private UrlReading.Read read(String text) {
        UrlReading reading = reader.read(text);
        assertThat(reading).as(text).isInstanceOf(UrlReading.Read.class);
        return (UrlReading.Read) reading;
    }

    private UrlReading.Refused refused(String text) {
        UrlReading reading = reader.read(text);
        assertThat(reading).as(text).isInstanceOf(UrlReading.Refused.class);
        return (UrlReading.Refused) reading;
    }
}
