package dev.drydock.core.plan.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.bench.advice.AdviceAccuracy;
import dev.drydock.core.bench.advice.AdviceBench;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Advice on plans of real servers, captured by [CaptureAdviceTest] and [CaptureTableAdviceTest] from their
/// scenes, and on plans that the rules were not made from.
class AdviceOfScenesTest {
    private static final double GOAL = 0.95;
    /// `small` and `union` are near misses of other kinds.
    private static final Pattern NEAR_MISS = Pattern.compile("^(miss|small|union)");

    static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(LabelledPlans.FOLDER)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theSceneIsToldFromItsNearMiss(Path folder) throws IOException {
        String code = folder.getFileName().toString();
        int hits = 0;
        int misses = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> !each.toString().endsWith(".facts.json"))
                    .toList()) {
                String name = file.getFileName().toString();
                boolean given = new AdviceBench(folder, Dialects::firstPlan)
                        .given(name).stream().map(TipId::code).anyMatch(code::equals);
                boolean miss = NEAR_MISS.matcher(name).find();
                hits += miss ? 0 : 1;
                misses += miss ? 1 : 0;
                assertThat(given).as(code + "/" + name).isEqualTo(!miss);
            }
        }
        assertThat(hits).as(code).isPositive();
        assertThat(misses).as(code).isPositive();
    }

    @Test
    void everyTipHasItsScene() throws IOException {
        assertThat(folders().stream().map(folder -> folder.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(TipId.values()).map(TipId::code).toList());
    }

    @Test
    void adviceOnLabelledPlansIsRightAndWhole() throws IOException {
        check(new AdviceBench(LabelledPlans.FOLDER, Dialects::firstPlan));
    }

    @Test
    void adviceOnPlansOfOthersIsRightAndWhole() throws IOException {
        check(new AdviceBench(LabelledPlans.HELD_OUT, Dialects::firstPlan));
    }

    @Test
    void adviceOnPublicPlansIsRightAndWhole() throws IOException {
        Path plans = TestFiles.corpora().resolve("plans");
        assumeTrue(Files.exists(plans), "skipped: no public plans at " + plans.normalize());
        check(new AdviceBench(plans, LabelledPlans.HELD_OUT.resolve("corpora.labels"), Dialects::firstPlan));
    }

    private static void check(AdviceBench bench) throws IOException {
        AdviceAccuracy accuracy = bench.accuracy();
        assertThat(accuracy.precision())
                .as(String.join("\n", accuracy.errors()))
                .isGreaterThanOrEqualTo(GOAL);
        assertThat(accuracy.recall()).as(String.join("\n", accuracy.errors())).isGreaterThanOrEqualTo(GOAL);
    }
}
