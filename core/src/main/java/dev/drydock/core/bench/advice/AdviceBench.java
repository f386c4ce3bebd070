package dev.drydock.core.bench.advice;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.dialect.Dialects.PlanSource;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.advice.AdviceReport;
import dev.drydock.core.plan.advice.Advisor;
import dev.drydock.core.plan.advice.FactsDocument;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.ServerFacts;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.measure.Arithmetic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Reads a folder of plans with `labels.txt`: one line per plan, its file and the codes of the tips that belong
/// to it (`P1/hit.json P1 P5`); `#` opens a remark. Facts beside a plan are in `NAME.facts.json`.
public final class AdviceBench {
    private static final int TIPS = TipId.values().length;

    private AdviceBench() {}

    public static AdviceAccuracy of(Path folder) throws IOException {
        int[] right = new int[TIPS];
        int[] wrong = new int[TIPS];
        int[] missed = new int[TIPS];
        List<String> errors = new ArrayList<>();
        int plans = 0;
        for (String line : Files.readAllLines(folder.resolve("labels.txt"))) {
            String plain = line.contains("#") ? line.substring(0, line.indexOf('#')) : line;
            String[] words = plain.strip().split("\\s+");
            if (words[0].isEmpty()) {
                continue;
            }
            plans++;
            Set<TipId> expected = EnumSet.noneOf(TipId.class);
            Arrays.stream(words).skip(1).map(AdviceBench::tip).forEach(expected::add);
            Set<TipId> given = given(folder, words[0]);
            for (TipId tip : TipId.values()) {
                boolean is = given.contains(tip);
                boolean should = expected.contains(tip);
                right[tip.ordinal()] += is && should ? 1 : 0;
                wrong[tip.ordinal()] += is && !should ? 1 : 0;
                missed[tip.ordinal()] += !is && should ? 1 : 0;
                if (is != should) {
                    errors.add(words[0] + ": " + (is ? "wrongly " : "missed ") + tip.code() + " " + tip.key());
                }
            }
        }
        List<AdviceAccuracy.OfTip> tips = new ArrayList<>();
        for (TipId tip : TipId.values()) {
            int at = tip.ordinal();
            if (right[at] + wrong[at] + missed[at] > 0) {
                tips.add(new AdviceAccuracy.OfTip(tip, right[at], wrong[at], missed[at]));
            }
        }
        return new AdviceAccuracy(plans, tips, errors);
    }

    /// Tips that a user would see for the first plan of a file.
    public static Set<TipId> given(Path folder, String file) throws IOException {
        Set<TipId> given = EnumSet.noneOf(TipId.class);
        AdviceReport report = report(folder, file);
        report.shown().stream().map(Advice::tip).forEach(given::add);
        report.good().stream().map(Advice::tip).forEach(given::add);
        return given;
    }

    /// @throws IllegalArgumentException for a file without a plan
    public static AdviceReport report(Path folder, String file) throws IOException {
        PlanSource source = Dialects.planSource(Files.readString(folder.resolve(file)));
        if (!(source.reading() instanceof PlanReading.Read(List<Plan> plans))
                || source.dialect().isEmpty()) {
            throw new IllegalArgumentException(file + ": no plan");
        }
        Path beside = folder.resolve(file.replaceAll("\\.\\w+$", ".facts.json"));
        ServerFacts facts = Files.exists(beside)
                ? FactsDocument.read(Files.readString(beside)).orElse(ServerFacts.NONE)
                : ServerFacts.NONE;
        return Advisor.of(
                Arithmetic.of(plans.getFirst()), facts, source.dialect().get().syntax());
    }

    private static TipId tip(String code) {
        return Arrays.stream(TipId.values())
                .filter(tip -> tip.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no tip " + code));
    }
}
