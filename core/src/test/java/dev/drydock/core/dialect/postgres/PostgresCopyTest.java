package dev.drydock.core.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresCopyTest {
    private final PostgresCopy copy = new PostgresCopy();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "-- all\n table t",
                "((select ')' as a) union (select '(')) limit 1",
                "with a as (select 1) select * from a",
                "values (1), (2)",
                "select $$)$$, \")\" from t /* ) */"
            })
    void queryStandsInTheCommand(String query) {
        assertThat(copy.takes(query)).isTrue();
        assertThat(copy.command(query)).contains(query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "show work_mem",
                "explain select 1",
                "select 1) to program 'id' --",
                "select 1) to program 'id' with (format csv",
                "select (1",
                ") select ("
            })
    void whatIsNoQueryOrWouldLeaveItsParenthesisIsNotTaken(String text) {
        assertThat(copy.takes(text)).isFalse();
    }
}
