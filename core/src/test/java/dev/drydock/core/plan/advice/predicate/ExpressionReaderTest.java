package dev.drydock.core.plan.advice.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.plan.advice.predicate.Expression.Call;
import dev.drydock.core.plan.advice.predicate.Expression.Cast;
import dev.drydock.core.plan.advice.predicate.Expression.Column;
import dev.drydock.core.plan.advice.predicate.Expression.SubPlan;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ExpressionReaderTest {
    @Test
    void conjunctionsAreCutIntoTheirParts() {
        Expression read = ExpressionReader.read("((o.customer_id = 42) AND (o.status = 'it''s AND'::text) AND o.paid)");
        assertThat(read.conjuncts()).hasSize(3);
        assertThat(read.columns()).extracting(Column::name).containsExactly("customer_id", "status", "paid");
        assertThat(read.columns()).extracting(Column::table).containsOnly("o");
    }

    @Test
    void castsAndFunctionsAreToldFromColumns() {
        Expression read = ExpressionReader.read("((id)::numeric = 5.0)");
        assertThat(read.parts().getFirst()).isEqualTo(new Cast(new Column(List.of("id")), "numeric"));
        Expression lower = ExpressionReader.read("(lower((\"Odd Name\")::text) = 'x'::text)");
        assertThat(lower.parts().getFirst()).isInstanceOf(Call.class);
        assertThat(lower.columns()).extracting(Column::name).containsExactly("Odd Name");
    }

    @Test
    void subPlansOfAllVersionsAreSeen() {
        for (String text : List.of(
                "((region = 3) AND (NOT (hashed SubPlan 1)))",
                "((region = 3) AND (NOT (ANY (id = (hashed SubPlan 1).col1))))")) {
            assertThat(ExpressionReader.read(text).all()).contains(new SubPlan("SubPlan 1", true));
        }
        assertThat(ExpressionReader.read("(NOT (SubPlan 12))").all()).contains(new SubPlan("SubPlan 12", false));
    }

    @Test
    void deepNestingEndsInsteadOfOverflowing() {
        String deep = "(".repeat(50_000) + "a = 1" + ")".repeat(50_000);
        assertThat(ExpressionReader.read(deep)).isNotNull();
        assertThat(ExpressionReader.read("NOT ".repeat(20_000) + "a").columns()).hasSize(1);
    }

    @Property(tries = 500)
    void anyTextHasAnExpression(@ForAll("damaged") String text) {
        assertThat(ExpressionReader.read(text).all()).isNotEmpty();
    }

    @Property(tries = 200)
    void columnsOfAConjunctionAreThoseWritten(@ForAll("names") List<String> names) {
        String text = names.stream()
                .map(name -> "(\"" + name.replace("\"", "\"\"") + "\" = 'AND'::text)")
                .reduce((one, two) -> one + " AND " + two)
                .orElse("true");
        assertThat(ExpressionReader.read("(" + text + ")").columns())
                .extracting(Column::name)
                .containsExactlyElementsOf(names.stream().distinct().toList());
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(8)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> damaged() {
        return Arbitraries.of(
                        "(",
                        ")",
                        "[",
                        "]",
                        "'",
                        "\"",
                        "::",
                        "AND",
                        "OR",
                        "NOT",
                        " ",
                        "a",
                        "$1",
                        "1.5",
                        "=",
                        "<>",
                        ",",
                        ".",
                        "SubPlan",
                        "hashed",
                        "CASE",
                        "END",
                        "IS",
                        "BETWEEN",
                        "ANY",
                        "InitPlan",
                        "~~",
                        "text",
                        "`")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join(" ", parts));
    }
}
