package dev.drydock.core.bench.advice;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.advice.AdviceReport;
import dev.drydock.core.plan.advice.Advisor;
import dev.drydock.core.plan.advice.FactsDocument;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.ServerFacts;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.measure.Arithmetic;
import dev.drydock.core.sql.Syntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads a folder of plans with `labels.txt`: one line per plan, its file and the codes of the tips that belong
/// to it (`P1/hit.json P1 P5`); `#` opens a remark. Facts beside a plan are in `NAME.facts.json`.
public final class AdviceBench {
    private final Path folder;
    private final Path labels;
    private final Function<String, Optional<Told>> reader;

    /// The first plan of a text, and how the DBMS that told it is written.
    public record Told(Plan plan, Syntax syntax) {}

    /// @param reader empty for a text without a plan
    public AdviceBench(Path folder, Function<String, Optional<Told>> reader) {
        this(folder, folder.resolve("labels.txt"), reader);
    }

    /// @param labels where they are not beside the plans
    public AdviceBench(Path folder, Path labels, Function<String, Optional<Told>> reader) {
        this.folder = folder;
        this.labels = labels;
        this.reader = reader;
    }

    public AdviceAccuracy accuracy() throws IOException {
        Map<TipId, Integer> right = new EnumMap<>(TipId.class);
        Map<TipId, Integer> wrong = new EnumMap<>(TipId.class);
        Map<TipId, Integer> missed = new EnumMap<>(TipId.class);
        List<String> errors = new ArrayList<>();
        int plans = 0;
        for (String line : Files.readAllLines(labels)) {
            String plain = line.contains("#") ? line.substring(0, line.indexOf('#')) : line;
            String[] words = plain.strip().split("\\s+");
            if (words[0].isEmpty()) {
                continue;
            }
            plans++;
            Set<TipId> expected = EnumSet.noneOf(TipId.class);
            Arrays.stream(words).skip(1).map(AdviceBench::tip).forEach(expected::add);
            Set<TipId> given = given(words[0]);
            for (TipId tip : TipId.values()) {
                boolean is = given.contains(tip);
                boolean should = expected.contains(tip);
                right.merge(tip, is && should ? 1 : 0, Integer::sum);
                wrong.merge(tip, is && !should ? 1 : 0, Integer::sum);
                missed.merge(tip, !is && should ? 1 : 0, Integer::sum);
                if (is != should) {
                    errors.add(words[0] + ": " + (is ? "wrongly " : "missed ") + tip.code() + " " + tip.key());
                }
            }
        }
        List<AdviceAccuracy.OfTip> tips = new ArrayList<>();
        for (TipId tip : TipId.values()) {
            AdviceAccuracy.OfTip one = new AdviceAccuracy.OfTip(
                    tip, right.getOrDefault(tip, 0), wrong.getOrDefault(tip, 0), missed.getOrDefault(tip, 0));
            if (one.right() + one.wrong() + one.missed() > 0) {
                tips.add(one);
            }
        }
        return new AdviceAccuracy(plans, tips, errors);
    }

    /// Tips that a user would see for the first plan of a file.
    ///
    /// @throws IllegalArgumentException for a file without a plan
    public Set<TipId> given(String file) throws IOException {
        Set<TipId> given = EnumSet.noneOf(TipId.class);
        AdviceReport report = report(file);
        report.shown().stream().map(Advice::tip).forEach(given::add);
        report.good().stream().map(Advice::tip).forEach(given::add);
        return given;
    }

    /// Advice on the first plan of a file, with the facts beside it.
    ///
    /// @throws IllegalArgumentException for a file without a plan
    public AdviceReport report(String file) throws IOException {
        Told told = reader.apply(Files.readString(folder.resolve(file)))
                .orElseThrow(() -> new IllegalArgumentException(file + ": no plan"));
        Path beside = folder.resolve(file.replaceAll("\\.\\w+$", ".facts.json"));
        ServerFacts facts = Files.exists(beside)
                ? FactsDocument.read(Files.readString(beside)).orElse(ServerFacts.NONE)
                : ServerFacts.NONE;
        return Advisor.of(Arithmetic.of(told.plan()), facts, told.syntax());
    }

    private static TipId tip(String code) {
        return Arrays.stream(TipId.values())
                .filter(tip -> tip.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no tip " + code));
    }
}
