package dev.drydock.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.Dialects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Whatever is cut, wrapped, quoted or changed: a value comes back, and what can be repaired is.
class PlanDamageTest {
    private static final String TEXT = """
         Sort  (cost=10.00..12.00 rows=10 width=36) (actual time=8.000..9.000 rows=10 loops=1)
           Sort Key: p.name DESC NULLS LAST, (lower((p.note)::text))
           Sort Method: quicksort  Memory: 25kB
           Buffers: shared hit=12 read=3
           InitPlan 1 (returns $0)
             ->  Aggregate  (cost=1.00..2.00 rows=1 width=4) (actual time=2.000..2.000 rows=1 loops=1)
                   ->  Seq Scan on u  (cost=0.00..1.00 rows=10 width=4) (actual time=0.010..1.500 rows=10 loops=1)
           ->  Hash Left Join  (cost=2.00..9.00 rows=10 width=36) (actual time=3.000..7.500 rows=10 loops=1)
                 Hash Cond: (p.id = s.port_id)
                 Join Filter: ((s.kind)::text = 'a, b'::text)
                 Rows Removed by Join Filter: 3
                 ->  Seq Scan on port p  (cost=0.00..3.00 rows=10 width=36) (actual time=2.010..4.000 rows=10 loops=1)
                       Filter: ((id < $0) AND (name <> ALL ('{x,y,""z""}'::text[])))
                 ->  Hash  (cost=1.00..1.00 rows=10 width=8) (actual time=0.500..0.500 rows=10 loops=1)
                       Buckets: 1024  Batches: 1  Memory Usage: 9kB
                       ->  Seq Scan on "Odd Ship" s  (cost=0.00..1.00 rows=10 width=8) (actual time=0.010..0.400 rows=10 loops=1)
         Planning Time: 0.300 ms
         Execution Time: 9.200 ms
        """.replace("\"\"z\"\"", "\"z\"");

    private static final String JSON = """
        [
          {
            "Plan": {
              "Node Type": "Limit",
              "Parallel Aware": false,
              "Startup Cost": 0.00,
              "Total Cost": 1.00,
              "Plan Rows": 10,
              "Plan Width": 4,
              "Actual Startup Time": 0.010,
              "Actual Total Time": 5.000,
              "Actual Rows": 10,
              "Actual Loops": 1,
              "Plans": [
                {
                  "Node Type": "Index Only Scan",
                  "Parent Relationship": "Outer",
                  "Parallel Aware": false,
                  "Scan Direction": "Backward",
                  "Index Name": "port_pkey",
                  "Relation Name": "port",
                  "Alias": "p",
                  "Startup Cost": 0.00,
                  "Total Cost": 9.00,
                  "Plan Rows": 100,
                  "Plan Width": 4,
                  "Actual Startup Time": 0.005,
                  "Actual Total Time": 4.000,
                  "Actual Rows": 10,
                  "Actual Loops": 1,
                  "Filter": "(name <> ALL ('{x,y,\\"z\\"}'::text[]))"
                }
              ]
            },
            "Planning Time": 0.300,
            "Triggers": [
            ],
            "Execution Time": 5.200
          }
        ]
        """;

    @Property(tries = 400)
    void everyPrefixIsAnswered(@ForAll @IntRange(min = 0, max = 2600) int length, @ForAll boolean json) {
        String whole = json ? JSON : TEXT;
        check(whole.substring(0, Math.min(length, whole.length())));
    }

    @Property(tries = 600)
    void everyChangeIsAnswered(@ForAll Random random, @ForAll boolean json) {
        StringBuilder text = new StringBuilder(json ? JSON : TEXT);
        for (int i = random.nextInt(12); i >= 0; i--) {
            int at = random.nextInt(text.length() - 20);
            switch (random.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, "\n ({[\"'`:-><=$#\u0000é,".charAt(random.nextInt(18)));
                case 2 -> text.delete(at, at + random.nextInt(20));
                case 3 -> text.insert(at, text.substring(at, at + random.nextInt(20)));
                default -> text.setCharAt(at, (char) random.nextInt(0x3000));
            }
        }
        check(text.toString());
    }

    private static void check(String text) {
        if (Dialects.plans(text) instanceof PlanReading.Read(List<Plan> plans)) {
            plans.forEach(PlanLaws::check);
        }
    }

    @Test
    void cutTailIsMarked() {
        for (int cut : new int[] {
            TEXT.indexOf("Hash  (cost") + 20,
            TEXT.indexOf("Buckets"),
            TEXT.indexOf("Filter: ((id") + 20,
            TEXT.indexOf("Execution Time")
        }) {
            assertThat(read(TEXT.substring(0, cut)).truncated())
                    .as(TEXT.substring(0, cut))
                    .isTrue();
        }
        Plan json = read(JSON.substring(0, JSON.indexOf("\"Plan Rows\": 100")));
        assertThat(json.truncated()).isTrue();
        assertThat(json.nodes()).hasSize(2);
        assertThat(json.node(2).operator().index()).contains("port_pkey");
        assertThat(read(TEXT).truncated()).isFalse();
    }

    @Test
    void linesWrappedAtAnyWidthAreJoined() {
        Plan whole = read(TEXT);
        for (int width = 24; width < 140; width++) {
            Plan wrapped = read(wrap(TEXT, width));
            assertSame(whole, wrapped, "width " + width);
        }
    }

    @Test
    void jsonWrappedAtAnyWidthIsJoined() {
        Plan whole = read(JSON);
        String oneLine = JSON.replaceAll("\n *", "");
        for (int width = 10; width < 200; width++) {
            assertSame(whole, read(wrap(oneLine, width)), "width " + width);
        }
    }

    @Test
    void whatClientsPutAroundIsPeeled() {
        for (String plan : List.of(TEXT, JSON)) {
            Plan whole = read(plan);
            for (String damaged : damages(plan)) {
                assertSame(whole, read(damaged), damaged);
            }
        }
    }

    private static List<String> damages(String plan) {
        List<String> lines = Arrays.asList(plan.split("\n"));
        int width = lines.stream().mapToInt(String::length).max().orElse(0) + 1;
        List<String> all = new ArrayList<>();
        all.add(plan.replace("\n", "\r\n"));
        all.add("postgres=# explain analyze\npostgres-# select 1;\n   QUERY PLAN\n-----------\n" + plan
                + "(18 lignes)\n\nTemps : 0,305 ms\n");
        all.add("psql (15)\n QUERY PLAN\n════════\n" + plan + "(18 строк)\n");
        all.add(each(lines, (line, i) -> "\"" + line.replace("\"", "\"\"") + "\""));
        all.add("\"" + plan.replace("\"", "\"\"") + "\"");
        all.add(each(lines, (line, i) -> (i + 1) + "\t" + line));
        all.add(each(lines, (line, i) -> "%3d  %s".formatted(i + 1, line)));
        all.add(each(lines, (line, i) -> (i + 1) + ": " + line));
        all.add(each(lines, (line, i) -> pad(line, width) + "|"));
        all.add("+---+\n|  QUERY PLAN |\n+---+\n" + each(lines, (line, i) -> "| " + pad(line, width) + " |")
                + "+---+\n(3 rows)\n");
        all.add("┌───┐\n│ QUERY PLAN │\n├───┤\n" + each(lines, (line, i) -> "│ " + pad(line, width) + " │")
                + "└───┘\n");
        all.add(each(lines, (line, i) -> pad(line, width) + (i + 1 < lines.size() ? "+" : "")));
        all.add(each(lines, (line, i) -> pad(line, width) + (i + 1 < lines.size() ? "↵" : "")));
        all.add(each(lines, (line, i) -> "2024-05-01 10:00:00.123 UTC " + line));
        all.add(each(lines, (line, i) -> "May  1 10:00:00 host postgres[77]: [5-" + i + "] #011" + line));
        all.add("2024-05-01 10:00:00.123 UTC [77] LOG:  duration: 9.200 ms  plan:\n"
                + "\tQuery Text: select 1\n"
                + "\tfrom port\n"
                + each(lines, (line, i) -> "\t" + line));
        all.add(each(lines, (line, i) -> line + "\n"));
        all.add("-[ RECORD 1 ]----\n" + each(lines, (line, i) -> "QUERY PLAN | " + line));
        return all;
    }

    private interface Change {
        String of(String line, int index);
    }

    private static String each(List<String> lines, Change change) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(change.of(lines.get(i), i)).append('\n');
        }
        return text.toString();
    }

    private static String pad(String line, int width) {
        return line + " ".repeat(Math.max(0, width - line.length()));
    }

    private static String wrap(String text, int width) {
        StringBuilder wrapped = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            for (int at = 0; at < line.length(); at += width) {
                wrapped.append(line, at, Math.min(line.length(), at + width)).append('\n');
            }
        }
        return wrapped.toString();
    }

    @Test
    void documentTypeIsRefused() {
        String xml = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<explain><Query><Plan>"
                + "<Node-Type>&e;</Node-Type></Plan></Query></explain>";
        if (Dialects.plans(xml) instanceof PlanReading.Read(List<Plan> plans)) {
            assertThat(plans.getFirst().root().operator().type()).doesNotContain("root");
        }
    }

    private static void assertSame(Plan one, Plan two, String what) {
        for (int i = 0; i < Math.min(one.nodes().size(), two.nodes().size()); i++) {
            assertThat(two.nodes().get(i)).as(what).isEqualTo(one.nodes().get(i));
        }
        assertThat(two.nodes()).as(what).hasSameSizeAs(one.nodes());
        assertThat(two.executionMs()).as(what).isEqualTo(one.executionMs());
        assertThat(two.unknownLines()).as(what).isEmpty();
        assertThat(two.truncated()).as(what).isFalse();
    }

    private static Plan read(String text) {
        assertThat(Dialects.plans(text)).as(text).isInstanceOf(PlanReading.Read.class);
        return ((PlanReading.Read) Dialects.plans(text)).plans().getFirst();
    }
}
