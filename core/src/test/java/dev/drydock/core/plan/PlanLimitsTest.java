package dev.drydock.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.Dialects;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the size of a text, a value comes back, on a stack as small as any.
class PlanLimitsTest {
    private static final int STACK = 256 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "xml", "yaml", "tree", "block"})
    void asManyLevelsAsAllowedAreReadAndMeasured(String format) throws InterruptedException {
        // indentation makes the text grow with the square of the levels
        int levels = format.matches("text|yaml|tree") ? 900 : PlanLimits.DEPTH;
        PlanReading reading = read(deep(format, levels));
        assertThat(reading).isInstanceOf(PlanReading.Read.class);
        Plan plan = ((PlanReading.Read) reading).plans().getFirst();
        assertThat(plan.nodes()).hasSize(levels);
        onSmallStack(() -> PlanLaws.check(plan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml", "block"})
    void moreLevelsAreRefused(String format) throws InterruptedException {
        assertThat(read(deep(format, PlanLimits.DEPTH + 1))).isInstanceOf(PlanReading.TooDeep.class);
    }

    @Test
    void bracketsWithoutEndAreRefused() throws InterruptedException {
        assertThat(read("[{\"Plan\": " + "[".repeat(30_000))).isInstanceOf(PlanReading.TooDeep.class);
        assertThat(read("<explain><Query>" + "<Plan><Plans>".repeat(12_000))).isInstanceOf(PlanReading.TooDeep.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Plan\": {\"Node Type\": \"Result\", ", "\"query_block\": {\"select_id\": 1, "})
    void valuesInsideEachOtherAreBounded(String head) throws InterruptedException {
        for (int levels : new int[] {300, 9_000}) {
            String lists = "{" + head + "\"x\": " + "[".repeat(levels) + "1" + "]".repeat(levels) + "}}";
            assertThat(read(lists)).as(head + levels).isInstanceOf(PlanReading.TooDeep.class);
        }
    }

    @Test
    void listsAroundAPlanDoNotMatter() throws InterruptedException {
        String plan = "[".repeat(9_000) + "{\"Plan\": {\"Node Type\": \"Result\"}}" + "]".repeat(9_000);
        assertThat(read(plan)).isInstanceOf(PlanReading.Read.class);
    }

    @Test
    void tooManyNodesAreRefused() throws InterruptedException {
        String text = "{\"Plan\": {\"Node Type\": \"Append\", \"Plans\": [{\"Node Type\": \"Result\"}"
                + ",{\"Node Type\": \"Result\"}".repeat(PlanLimits.NODES) + "]}}";
        assertThat(read(text)).isInstanceOf(PlanReading.TooLarge.class);
    }

    private static String deep(String format, int depth) {
        StringBuilder text = new StringBuilder();
        switch (format) {
            case "text" -> {
                for (int i = 0; i < depth; i++) {
                    text.repeat(' ', i == 0 ? 0 : i + 1)
                            .append(i == 0 ? "" : "->  ")
                            .append("Limit  (cost=0.00..1.00 rows=1 width=4) (actual time=0.001..9.000 rows=1"
                                    + " loops=1)\n");
                }
            }
            case "json" ->
                text.append("{\"Plan\": ")
                        .repeat(
                                "{\"Node Type\": \"Limit\", \"Actual Loops\": 1, \"Actual Total Time\": 9, \"Plans\":"
                                        + " [",
                                depth - 1)
                        .append("{\"Node Type\": \"Result\"}")
                        .repeat("]}", depth - 1)
                        .append('}');
            case "xml" ->
                text.append("<explain><Query>")
                        .repeat("<Plan><Node-Type>Limit</Node-Type><Plans>", depth - 1)
                        .append("<Plan><Node-Type>Result</Node-Type></Plan>")
                        .repeat("</Plans></Plan>", depth - 1)
                        .append("</Query></explain>");
            case "yaml" -> {
                text.append("- Plan:\n");
                for (int i = 0; i < depth; i++) {
                    String at = " ".repeat(4 + 4 * i);
                    text.append(i == 0 ? at : at.substring(2) + "- ").append("Node Type: \"Limit\"\n");
                    if (i + 1 < depth) {
                        text.append(at).append("Plans:\n");
                    }
                }
            }
            case "tree" -> {
                for (int i = 0; i < depth; i++) {
                    text.repeat(' ', i).append("-> Limit: 5 row(s)  (cost=1.0 rows=5)\n");
                }
            }
            default -> text.repeat("{\"query_block\": ", depth).append("{}").repeat('}', depth);
        }
        return text.toString();
    }

    private static PlanReading read(String text) throws InterruptedException {
        List<PlanReading> read = new CopyOnWriteArrayList<>();
        onSmallStack(() -> read.add(Dialects.plans(text)));
        return read.getFirst();
    }

    private static void onSmallStack(Runnable work) throws InterruptedException {
        List<Throwable> thrown = new CopyOnWriteArrayList<>();
        Thread thread = new Thread(null, work, "small stack", STACK);
        thread.setUncaughtExceptionHandler((_, why) -> thrown.add(why));
        thread.start();
        thread.join();
        assertThat(thrown).isEmpty();
    }
}
