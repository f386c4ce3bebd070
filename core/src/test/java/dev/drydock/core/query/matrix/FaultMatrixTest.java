package dev.drydock.core.query.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/// Every trouble of every scene times every situation. The experiments mostly wait, so some run beside each
/// other.
@Tag("server")
class FaultMatrixTest {
    private static final int BESIDE = 4;

    @TempDir
    static Path folder = Path.of("");

    private static final Map<Place, Future<Map<Situation, Throwable>>> EXPERIMENTS = new LinkedHashMap<>();

    /// One experiment.
    private record Place(Stage.Scene scene, Trouble trouble) {}

    @SuppressWarnings("NullAway.Init")
    private static ExecutorService executor;

    @BeforeAll
    static void start() throws IOException {
        executor = Executors.newFixedThreadPool(BESIDE);
        for (Stage.Scene scene : Stage.Scene.values()) {
            for (Trouble trouble : scene.troubles()) {
                Path own = Files.createDirectories(folder.resolve(scene.name()).resolve(trouble.name()));
                EXPERIMENTS.put(new Place(scene, trouble), executor.submit(() -> Experiment.run(trouble, scene, own)));
            }
        }
    }

    @AfterAll
    static void stop() {
        executor.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> everyTroubleInEverySituation() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Place place : EXPERIMENTS.keySet()) {
            for (Situation situation : Situation.values()) {
                String name = place.scene() + ": " + place.trouble() + " while " + situation;
                tests.add(DynamicTest.dynamicTest(name, () -> check(place, situation)));
            }
        }
        return tests.stream();
    }

    private static void check(Place place, Situation situation) throws InterruptedException, ExecutionException {
        Throwable broken = Objects.requireNonNull(EXPERIMENTS.get(place)).get().get(situation);
        if (broken != null) {
            throw new AssertionError(place + " while " + situation, broken);
        }
    }
}
