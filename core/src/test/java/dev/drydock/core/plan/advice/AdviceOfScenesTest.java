package dev.drydock.core.plan.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.bench.advice.AdviceAccuracy;
import dev.drydock.core.bench.advice.AdviceBench;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.advice.tip.TipId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Advice on plans of real servers, captured by [CaptureAdviceTest] from `scenes.sql`.
class AdviceOfScenesTest {
    private static final double GOAL = 0.95;

    static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(LabelledPlans.FOLDER)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theSceneIsToldFromItsNearMiss(Path folder) throws IOException {
        String code = folder.getFileName().toString();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> !each.toString().endsWith(".facts.json"))
                    .toList()) {
                String name = file.getFileName().toString();
                boolean given = new AdviceBench(folder, Dialects::firstPlan)
                        .given(name).stream().map(TipId::code).anyMatch(code::equals);
                assertThat(given).as(code + "/" + name).isEqualTo(!name.startsWith("miss"));
            }
        }
    }

    @Test
    void adviceOnLabelledPlansIsRightAndWhole() throws IOException {
        AdviceAccuracy accuracy = new AdviceBench(LabelledPlans.FOLDER, Dialects::firstPlan).accuracy();
        assertThat(accuracy.precision())
                .as(String.join("\n", accuracy.errors()))
                .isGreaterThanOrEqualTo(GOAL);
        assertThat(accuracy.recall()).as(String.join("\n", accuracy.errors())).isGreaterThanOrEqualTo(GOAL);
    }
}
