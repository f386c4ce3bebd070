package dev.drydock.core.plan.diff.align;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LiteralsTest {
    private static final String SECRET = "S3cr";

    /// One server prints a backslash as it is, another as two, a third before a quote.
    @Property
    void noTextIsLeftWhicheverWayAServerPrintsIt(
            @ForAll @Chars({'\\', '\'', '"', '`', 'a', ' ', '$', '('}) @StringLength(max = 8) String value) {
        String secret = value + SECRET;
        String plain = "((path = '" + secret.replace("'", "''") + "'::text) AND (t = '" + secret.replace("'", "''")
                + "'::text))";
        String doubled =
                "(`path` = '" + secret.replace("\\", "\\\\").replace("'", "\\'") + "' and t = '" + SECRET + "')";

        assertThat(Literals.masked(plain)).doesNotContain(SECRET);
        assertThat(Literals.masked(doubled)).doesNotContain(SECRET);
        assertThat(Literals.compared(plain)).doesNotContain(SECRET);
        assertThat(Literals.compared(doubled)).doesNotContain(SECRET);
    }

    @Test
    void valueThatEndsWithABackslashHidesWhatFollows() {
        assertThat(Literals.masked("(path = 'C:\\'::text) AND (token = 's3cret'::text)"))
                .isEqualTo("(path = ?");
        assertThat(Literals.masked("(path = 'C:\\\\tmp' and n = 4)")).isEqualTo("(path = ? and n = ?)");
    }
}
