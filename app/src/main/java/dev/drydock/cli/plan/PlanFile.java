package dev.drydock.cli.plan;

import dev.drydock.app.plan.text.PlanBytes;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.FileTrouble;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.dialect.Dialects.PlanSource;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanLimits;
import dev.drydock.core.plan.PlanReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Plans in a file that the user names.
final class PlanFile {
    private PlanFile() {}

    /// @param dialect of the server that told them
    record Told(Dialect dialect, List<Plan> plans) {}

    /// @param file `-` for standard input
    static List<Plan> plans(String file) {
        return told(file).plans();
    }

    static Told told(String file) {
        PlanSource source = Dialects.planSource(text(file));
        return switch (source.reading()) {
            case PlanReading.Read(List<Plan> plans) -> new Told(source.dialect().orElseThrow(PlanFile::none), plans);
            case PlanReading.NotMine _ -> throw none();
            case PlanReading.TooDeep _ ->
                throw CliFailure.usage("the plan is nested deeper than " + PlanLimits.DEPTH + " steps");
            case PlanReading.TooLarge _ ->
                throw CliFailure.usage("it is longer than " + PlanLimits.CHARACTERS + " characters, or has more than "
                        + PlanLimits.NODES + " steps");
        };
    }

    private static CliFailure none() {
        return CliFailure.usage("there is no plan in it");
    }

    private static String text(String file) {
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(2 * PlanLimits.CHARACTERS);
            return PlanBytes.decoded(bytes);
        } catch (IOException e) {
            throw CliFailure.usage(file + ": " + FileTrouble.of(e));
        }
    }
}
