package dev.drydock.core.query.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every trouble times every situation. The experiments mostly wait, so some run beside each other.
@Tag("server")
class FaultMatrixTest {
    private static final int BESIDE = 4;

    @TempDir
    static Path folder = Path.of("");

    private static final Map<Trouble, Future<Map<Situation, Throwable>>> EXPERIMENTS = new EnumMap<>(Trouble.class);

    @SuppressWarnings("NullAway.Init")
    private static ExecutorService executor;

    @BeforeAll
    static void start() throws IOException {
        executor = Executors.newFixedThreadPool(BESIDE);
        for (Trouble trouble : Trouble.values()) {
            Path own = Files.createDirectory(folder.resolve(trouble.name()));
            EXPERIMENTS.put(trouble, executor.submit(() -> Experiment.run(trouble, own)));
        }
    }

    @AfterAll
    static void stop() {
        executor.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> everyTroubleInEverySituation() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Trouble trouble : Trouble.values()) {
            for (Situation situation : Situation.values()) {
                tests.add(DynamicTest.dynamicTest(trouble + " while " + situation, () -> check(trouble, situation)));
            }
        }
        return tests.stream();
    }

    private static void check(Trouble trouble, Situation situation) throws InterruptedException, ExecutionException {
        Throwable broken =
                Objects.requireNonNull(EXPERIMENTS.get(trouble)).get().get(situation);
        if (broken != null) {
            throw new AssertionError(trouble + " while " + situation, broken);
        }
    }
}
