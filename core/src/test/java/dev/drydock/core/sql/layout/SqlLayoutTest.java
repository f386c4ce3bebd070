package dev.drydock.core.sql.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.TokenKind;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class SqlLayoutTest {
    private static final List<String> PIECES = List.of(
            "select ",
            "SELECT\n",
            " from t ",
            " where a = 1",
            " and ",
            " or ",
            "(",
            ")",
            ",",
            ";",
            "\n",
            "  ",
            "\t",
            "--c\n",
            "-- it's",
            "/* b */",
            "/*",
            "*/",
            "'x'",
            "'",
            "\"q\"",
            "\"",
            "E'\\''",
            "$$",
            "$a$",
            "$1",
            "?",
            ":n",
            ".",
            "\n.tables\n",
            "\\d t\n",
            "left join u on ",
            "left(",
            "between 1 and 2",
            "case when a and b then c end",
            "order by 1",
            "group by ",
            "insert into t values ",
            "update t set a=1",
            "delete from t",
            "with x as (select 1)",
            "create function f() as $$ select 1 $$",
            "copy t from stdin;\n1\n\\.\n",
            "1e5",
            "||",
            "->>",
            "a-- \r",
            "`m`",
            "[s]",
            "union all ",
            "values(1,2)",
            "\u00a0",
            "🚢");

    @Provide
    Arbitrary<String> soup() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMaxSize(30).map(list -> String.join("", list));
        return Arbitraries.frequencyOf(
                Tuple.of(6, pieces), Tuple.of(1, Arbitraries.strings().ascii().ofMaxLength(80)));
    }

    @Property(tries = 3000)
    void tokensAreTheSameBeforeAndAfter(@ForAll("soup") String text) {
        for (Dialect dialect : Dialects.ALL) {
            Syntax syntax = dialect.syntax();
            String after = SqlLayout.of(text, syntax);
            assertThat(solid(after, syntax)).isEqualTo(solid(text, syntax));
        }
    }

    @Property(tries = 1500)
    void layingOutTwiceChangesNothingMore(@ForAll("soup") String text) {
        for (Dialect dialect : Dialects.ALL) {
            String once = SqlLayout.of(text, dialect.syntax());
            assertThat(SqlLayout.of(once, dialect.syntax())).isEqualTo(once);
        }
    }

    @Test
    void clausesStandOnLinesOfTheirOwn() {
        assertThat(laidOut("select id,name  from ships s left join berths b on b.id=s.berth_id and b.depth_m>9 "
                        + "where s.flag='NL' and s.built between 1990 and 2000 or left(s.name, 1) = 'A' "
                        + "order by extract(year from built) limit 5;  -- done"))
                .isEqualTo("""
                    select id, name
                    from ships s
                    left join berths b on b.id=s.berth_id
                        and b.depth_m>9
                    where s.flag='NL'
                        and s.built between 1990 and 2000
                        or left(s.name, 1) = 'A'
                    order by extract(year from built)
                    limit 5;  -- done\
                    """);
    }

    @Test
    void subqueriesAreIndented() {
        assertThat(laidOut("with big as (select * from ships where gross > 9) select count(*) from big "
                        + "where id in (select ship_id from calls)"))
                .isEqualTo("""
                    with big as (
                        select *
                        from ships
                        where gross > 9
                    )
                    select count(*)
                    from big
                    where id in (
                        select ship_id
                        from calls
                    )\
                    """);
    }

    @Test
    void commentsBreaksAfterCommasAndOtherStatementsStay() {
        String ddl = "create table t (\n  id   int,\n  b int );";
        assertThat(laidOut(ddl + "\n\nselect a, -- first\n  b,\n  c /* last */ from t"))
                .isEqualTo(ddl + "\n\nselect a, -- first\n    b,\n    c /* last */\nfrom t");
    }

    private static String laidOut(String text) {
        return SqlLayout.of(text, Dialects.byId("postgres").orElseThrow().syntax());
    }

    private static List<String> solid(String text, Syntax syntax) {
        return syntax.tokens(text).stream()
                .filter(token -> token.kind() != TokenKind.WHITESPACE)
                .map(token -> token.kind() + " " + token.text(text))
                .toList();
    }
}
