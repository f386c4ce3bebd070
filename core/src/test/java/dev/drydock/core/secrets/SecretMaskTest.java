package dev.drydock.core.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {
    /// Every statement holds the secret `S3cr` in a way that some DBMS accepts.
    static final List<String> STATEMENTS = List.of(
            "CREATE ROLE a PASSWORD 'S3cr'",
            "create user a with encrypted password\n\t'S3cr' valid until '2030-01-01'",
            "ALTER/**/ROLE/* x */a/*'*/PASSWORD/**/'S3cr'",
            "ALTER ROLE a -- it's\n PASSWORD -- don't\n 'S3cr'",
            "ALTER ROLE a PaSsWoRd E'x\\'S3cr'",
            "ALTER ROLE a PASSWORD U&'S3cr' UESCAPE '!'",
            "ALTER ROLE a PASSWORD $$S3cr$$",
            "ALTER ROLE a PASSWORD $tag$S3'c$S3cr$tag$",
            "ALTER ROLE \"we;ird\" PASSWORD 'a''S3cr'",
            "ALTER ROLE a PASSWORD 'S3cr",
            "ALTER ROLE a PASSWORD 'x\\' S3cr'",
            "ALTER ROLE a PASSWORD 'x'\n'S3cr'",
            "select 1; ALTER USER a PASSWORD 'S3cr'; select 2",
            "DO $$ BEGIN ALTER ROLE a PASSWORD 'S3cr'; END $$",
            "DO $a$ BEGIN EXECUTE 'ALTER ROLE a PASSWORD ''S3cr'''; END $a$",
            "DO $a$ BEGIN EXECUTE $b$ALTER ROLE a PASSWORD 'S3cr'$b$; END $a$",
            "DO $a$ BEGIN EXECUTE format('ALTER ROLE %I PASSWORD %L', 'a', 'S3cr'); END $a$",
            "EXECUTE 'ALTER ROLE a PASSWORD ' || quote_literal('S3cr')",
            "CREATE USER a IDENTIFIED BY 'S3cr'",
            "CREATE USER a IDENTIFIED BY S3cr",
            "CREATE USER a IDENTIFIED BY \"S3cr\"",
            "CREATE USER 'a'@'%' IDENTIFIED WITH mysql_native_password BY 'S3cr'",
            "CREATE USER a IDENTIFIED WITH x AS '*S3cr'",
            "ALTER USER a IDENTIFIED BY 'n' REPLACE 'S3cr'",
            "GRANT ALL ON *.* TO a IDENTIFIED BY PASSWORD 'S3cr'",
            "SET PASSWORD FOR 'a'@'h' = PASSWORD('S3cr')",
            "SET PASSWORD = 'S3cr'",
            "CREATE LOGIN a WITH PASSWORD = N'S3cr', CHECK_POLICY = OFF",
            "ALTER LOGIN a WITH PASSWORD = 0xS3cr HASHED",
            "CREATE USER a IDENTIFIED BY q'[it's S3cr]'",
            "CREATE SUBSCRIPTION s CONNECTION 'host=h user=u password=S3cr dbname=d' PUBLICATION p",
            "select dblink_connect('c', 'host=h password=S3cr')",
            "select dblink_connect('host=h password=''S3cr x''')",
            "select * from dblink('password = S3cr host=h', 'select 1') as t(x int)",
            "select dblink_connect('host=h password=' || 'S3cr')",
            "CREATE USER MAPPING FOR a SERVER s OPTIONS (user 'u', password 'S3cr')",
            "CREATE USER MAPPING FOR a SERVER s OPTIONS (user 'u', \"password\" 'S3cr')",
            "ALTER USER MAPPING FOR a SERVER s OPTIONS (SET password 'S3cr')",
            "COPY t FROM PROGRAM 'curl https://u:S3cr@host/x'",
            "ATTACH 'postgres://u:p@S3cr@host/db' AS x",
            "ATTACH DATABASE 'x.db' AS x KEY 'S3cr'",
            "PRAGMA key = 'S3cr'",
            "PRAGMA key = S3cr",
            "PRAGMA rekey='S3cr'",
            "CREATE SECRET (TYPE s3, KEY_ID 'k', SECRET 'S3cr')",
            "CREATE SECRET s (TYPE azure, CONNECTION_STRING 'AccountName=a;AccountKey=S3cr')",
            "insert into users(name, password) values ('bob', 'S3cr')",
            "update users set password = 'S3cr' where id = 1",
            "update users set password_hash = crypt('S3cr', gen_salt('bf'))",
            "update users set \"password\" = md5('S3cr')",
            "select * from users where pw = crypt('S3cr', pw)",
            "select pgp_sym_decrypt(data, 'S3cr') from t",
            "select * from users where password in ('x', 'S3cr')",
            "select set_config('app.api_key', 'S3cr', false)",
            "select login(password => 'S3cr')",
            "select '{\"password\": \"S3cr\"}'::jsonb",
            "-- connect with password=S3cr\nselect 1",
            "/* psql postgres://u:S3cr@h/db */ select 1",
            "\\connect postgres://u:S3cr@h/db",
            "CALL api('Authorization', 'token=S3cr')");

    @ParameterizedTest
    @FieldSource("STATEMENTS")
    void secretIsGone(String statement) {
        assertThat(SecretMask.sql(statement)).doesNotContain("S3cr").contains(SecretMask.MASK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select name, password_changed_at from users where name = 'bob'",
                "select 'it''s', $$x$$, E'\\n' from t -- tail",
                "create table users (name text default 'x', password text)",
                "select * from pg_authid where rolpassword is null and rolname = 'a'",
                "drop role a",
                "",
                "'",
                "$",
                "/*",
                "q'",
                "insert into ships(name) values ('Ann'), ('Bob')",
            })
    void restIsLeftAlone(String statement) {
        assertThat(SecretMask.sql(statement)).isSameAs(statement);
    }

    @Test
    void whatSurroundsASecretStays() {
        assertThat(SecretMask.sql("ALTER ROLE ann PASSWORD 'x' /* why */; select 'y'"))
                .isEqualTo("ALTER ROLE ann PASSWORD '***' /* why */; select 'y'");
        assertThat(SecretMask.sql("select dblink_connect_x('host=h password=x user=u')"))
                .isEqualTo("select dblink_connect_x('host=h password=*** user=u')");
        assertThat(SecretMask.sql("copy t from 's3://k:x@b/p'")).isEqualTo("copy t from 's3://k:***@b/p'");
    }

    @Property(tries = 5000)
    void noTextMakesItFail(@ForAll String noise) {
        assertThatNoException()
                .isThrownBy(() -> SecretMask.sql("alter role a password " + noise + " password = '" + noise));
    }

    @Property(tries = 5000)
    void quotedSecretNeverSurvives(@ForAll String before, @ForAll String inside) {
        String secret = "Zq7" + inside.replace("'", "''").replace("\\", "") + "Zq7";
        String statement = "/* " + before.replace("*", "").replace("/", "").replace("'", "")
                + " */ create role x password '" + secret + "'";
        assertThat(SecretMask.sql(statement)).doesNotContain("Zq7");
    }

    @Test
    void longTextsTakeLinearTime() {
        assertTimeout(Duration.ofSeconds(20), () -> {
            SecretMask.sql("password ".repeat(100_000));
            SecretMask.sql("select '" + "role password ''".repeat(50_000) + "'");
            SecretMask.sql("a://a:".repeat(100_000));
            SecretMask.sql("password=\\\"".repeat(50_000) + "'".repeat(50_000));
        });
    }

    @Property
    void wordsAreSeenWhereverTheyStandAndInAnyCase(@ForAll String before, @ForAll String after, @ForAll boolean upper) {
        String word = upper ? "PASSWD" : "passwd";
        assertThat(MaskWords.anyIn(before + word + after)).isTrue();
    }
}
