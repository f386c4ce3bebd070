package dev.drydock.core.plan.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.bench.advice.AdviceBench;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every statement that is suggested for the captured plans, held to the file `suggestions.golden`: a change of
/// a rule shows there. `DRYDOCK_CAPTURE_PLANS` names the folder into which a new one is written.
class SuggestionsOfScenesTest {
    private static final String GOLDEN = "suggestions.golden";

    @Test
    void statementsAreThoseThatWereLookedAt() throws IOException {
        List<String> found = new ArrayList<>();
        AdviceBench bench = new AdviceBench(LabelledPlans.FOLDER, Dialects::firstPlan);
        for (String file : files()) {
            AdviceReport report = bench.report(file);
            for (Advice advice : Stream.concat(report.shown().stream(), report.hidden().stream())
                    .toList()) {
                for (Suggestion suggestion : advice.suggestions()) {
                    found.add(file + " " + advice.tip().code() + " " + suggestion.sql());
                }
            }
        }
        LabelledPlans.write(GOLDEN, String.join("\n", found));
        assertThat(found).isEqualTo(Files.readAllLines(LabelledPlans.FOLDER.resolve(GOLDEN)));
    }

    /// As labels name them: `P1/hit.json`.
    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(LabelledPlans.FOLDER, 2)) {
            return files.map(file -> LabelledPlans.FOLDER.relativize(file).toString())
                    .filter(name -> name.matches("[PM]\\d+/.*\\.(json|txt)") && !name.endsWith(".facts.json"))
                    .sorted()
                    .toList();
        }
    }
}
