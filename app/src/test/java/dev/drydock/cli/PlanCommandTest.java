package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTest {
    private static final String PLAN = """
                                 QUERY PLAN
        ---------------------------------------------------------------------
         Limit  (cost=0.00..0.10 rows=1 width=4) (actual time=0.010..3.000 rows=1 loops=1)
           ->  Seq Scan on port p  (cost=0.00..9.00 rows=90 width=4) (actual time=0.009..2.500 rows=1 loops=1)
                 Buffers: shared hit=4
         Planning Time: 0.100 ms
         Execution Time: 3.100 ms
        (5 rows)
        """;

    @TempDir
    Path home;

    private CliProcess.Ended parse(String text, String format) throws Exception {
        Path file = Files.writeString(home.resolve("plan.txt"), text);
        return new CliProcess(home).run("plan", "parse", file.toString(), "--format", format);
    }

    @Test
    void jsonIsTheDocumentThatIsPromised() throws Exception {
        CliProcess.Ended ended = parse(PLAN, "json");
        assertThat(ended.exitCode()).as(ended.all()).isZero();
        JsonNode document = JsonMapper.shared().readTree(ended.out());
        assertThat(document.propertyNames())
                .startsWith("nodes", "planningMs", "executionMs", "triggers", "jit", "unknownLines", "truncated");
        JsonNode scan = document.get("nodes").get(1);
        assertThat(scan.propertyNames())
                .containsExactly(
                        "id",
                        "parent",
                        "type",
                        "relation",
                        "index",
                        "loops",
                        "rows",
                        "wallMs",
                        "exclusiveMs",
                        "errorMs",
                        "buffers",
                        "exclusiveBuffers",
                        "flags",
                        "properties");
        assertThat(scan.get("id").asInt()).isEqualTo(2);
        assertThat(scan.get("parent").asInt()).isEqualTo(1);
        assertThat(scan.get("type").asString()).isEqualTo("Seq Scan");
        assertThat(scan.get("buffers").get("sharedHit").asInt()).isEqualTo(4);
        assertThat(document.get("nodes").get(0).get("exclusiveMs").asDouble()).isEqualTo(0.5);
        assertThat(document.get("executionMs").asDouble()).isEqualTo(3.1);
    }

    @Test
    void pageShowsTheTreeAndADamagedPlanIsSaid() throws Exception {
        CliProcess.Ended whole = parse(PLAN, "text");
        assertThat(whole.exitCode()).isZero();
        assertThat(whole.out()).contains("80.6%", "-> Seq Scan on port p", "execution: 3.100 ms");
        CliProcess.Ended cut = parse(PLAN.substring(0, PLAN.indexOf("Execution")), "text");
        assertThat(cut.exitCode()).isEqualTo(1);
        assertThat(cut.out()).contains("the end is missing");
    }

    @Test
    void textWithoutAPlanIsRefused() throws Exception {
        CliProcess.Ended ended = parse("hello", "json");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(JsonMapper.shared()
                        .readTree(ended.out())
                        .get("error")
                        .get("exitCode")
                        .asInt())
                .isEqualTo(2);
    }
}
