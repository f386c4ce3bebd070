package dev.drydock.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LineDiffTest {
    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of("a", "b", "c", "d").list().ofMaxSize(12);
    }

    @Property(tries = 300)
    void everyLineOfBothSidesStandsOnceAndInOrder(
            @ForAll("texts") List<String> left, @ForAll("texts") List<String> right) {
        List<LineDiff.Row> rows = LineDiff.of(left, right);

        assertThat(rows.stream()
                        .map(LineDiff.Row::left)
                        .filter(OptionalInt::isPresent)
                        .map(OptionalInt::getAsInt))
                .containsExactlyElementsOf(numbers(left));
        assertThat(rows.stream()
                        .map(LineDiff.Row::right)
                        .filter(OptionalInt::isPresent)
                        .map(OptionalInt::getAsInt))
                .containsExactlyElementsOf(numbers(right));
        assertThat(rows).allSatisfy(row -> {
            boolean equal = row.left().isPresent()
                    && row.right().isPresent()
                    && left.get(row.left().getAsInt())
                            .equals(right.get(row.right().getAsInt()));
            assertThat(row.same()).isIn(equal, false);
        });
    }

    private static List<Integer> numbers(List<String> lines) {
        return java.util.stream.IntStream.range(0, lines.size()).boxed().toList();
    }

    @Test
    void oneChangedLineStandsBesideItsOldForm() {
        assertThat(LineDiff.of(List.of("(", "a int", ")"), List.of("(", "a bigint", "b int", ")")))
                .extracting(LineDiff.Row::same)
                .containsExactly(true, false, false, true);
    }

    @Test
    void aMiddleThatIsTooLongIsOneChange() {
        List<String> left = Collections.nCopies(3_000, "x");
        List<String> right = new java.util.ArrayList<>(Collections.nCopies(3_000, "y"));
        right.add(1_500, "x");

        assertThat(LineDiff.of(left, right)).hasSize(3_001).noneMatch(LineDiff.Row::same);
    }
}
