package dev.drydock.app.panel.plan;

import dev.drydock.app.panel.plan.seen.SeenState;
import dev.drydock.app.plan.PlanViewModel;
import dev.drydock.app.plan.compare.text.Comparison;
import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.StatementContext;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.plan.PlanText;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.measure.Arithmetic;
import dev.drydock.core.plan.measure.MeasuredPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import javafx.scene.Node;

/// Puts the plans panel into one state. FX thread.
public final class PlansStage {
    private static final String SOURCE = "Pasted text";

    private final PlansState state;
    private final Consumer<PlanViewModel> then;

    private final SeenState seen;

    private PlansStage(PlansState state, Consumer<PlanViewModel> then) {
        this(state, then, SeenState.NONE);
    }

    private PlansStage(PlansState state, Consumer<PlanViewModel> then, SeenState seen) {
        this.state = state;
        this.then = then;
        this.seen = seen;
    }

    /// Plans of the past beside the empty field.
    public static PlansStage seen() {
        return new PlansStage(new PlansState.Asking(), plan -> {}, SeenScene.statements());
    }

    /// Plans of the past that could not be read again.
    public static PlansStage seenFault() {
        SeenState read = SeenScene.statements();
        FaultText why = FaultText.of(new DbFault.Other("database is locked", "58030"));
        return new PlansStage(
                new PlansState.Asking(), plan -> {}, new SeenState(read.statements(), read.chosen(), Optional.of(why)));
    }

    /// Two plans of the test resources beside each other.
    public static PlansStage compared(String before, String after) {
        return new PlansStage(
                new PlansState.Compared(
                        "Plans 7 and 12 of the history", Comparison.of(measured(before), measured(after))),
                plan -> {});
    }

    private static MeasuredPlan measured(String name) {
        return looks(text(name)).getFirst().measured();
    }

    public static PlansStage empty() {
        return new PlansStage(new PlansState.Asking(), plan -> {});
    }

    public static PlansStage reading() {
        return new PlansStage(new PlansState.Reading("nightly-report.json"), plan -> {});
    }

    public static PlansStage noPlan() {
        return failed(PlanText.noPlan());
    }

    public static PlansStage tooDeep() {
        return failed(PlanText.tooDeep());
    }

    private static PlansStage failed(FaultText why) {
        return new PlansStage(new PlansState.Failed(SOURCE, why), plan -> {});
    }

    /// A plan of the test resources.
    public static PlansStage of(String name) {
        return of(name, plan -> {});
    }

    /// @param then what the user does with it
    public static PlansStage of(String name, Consumer<PlanViewModel> then) {
        return ofText(text(name), then);
    }

    public static PlansStage ofText(String text, Consumer<PlanViewModel> then) {
        return new PlansStage(new PlansState.Shown(SOURCE, looks(text), 0), then);
    }

    /// Two plans that came together.
    public static PlansStage two() {
        return ofText(text("estimated") + "\n" + text("analyzed"), plan -> {});
    }

    public static String text(String name) {
        try (InputStream in = Objects.requireNonNull(PlansStage.class.getResourceAsStream("/plans/" + name + ".txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Look> looks(String text) {
        Dialects.PlanSource source = Dialects.planSource(text);
        StatementContext context =
                StatementContext.of(source.dialect().orElseThrow().syntax());
        return switch (source.reading()) {
            case PlanReading.Read read ->
                read.plans().stream()
                        .map(plan -> Look.of(Arithmetic.of(plan), context))
                        .toList();
            case PlanReading.NotMine n -> throw new IllegalArgumentException(n.toString());
            case PlanReading.TooDeep n -> throw new IllegalArgumentException(n.toString());
            case PlanReading.TooLarge n -> throw new IllegalArgumentException(n.toString());
        };
    }

    /// The text of a plan of about `size` nodes: an append of joins, some of them never executed, some
    /// estimates wrong.
    public static String large(int size) {
        StringBuilder text = new StringBuilder(size * 120);
        Random random = new Random(7);
        node(text, 0, "Append", 5_000, random);
        int made = 1;
        for (int depth = 3; made < size; depth = 1 + random.nextInt(9)) {
            made += joins(text, 1, depth, random);
        }
        return text + "Execution Time: 5200.000 ms\n";
    }

    private static int joins(StringBuilder text, int depth, int more, Random random) {
        if (more == 0) {
            node(text, depth, "Seq Scan on measurements_" + text.length() + " m", leafMillis(random), random);
            return 1;
        }
        node(text, depth, "Hash Join", 40.0 * more, random);
        int made = joins(text, depth + 1, more - 1, random);
        node(text, depth + 1, "Hash", 4, random);
        node(text, depth + 2, "Seq Scan on ships_" + text.length() + " s", leafMillis(random) / 9, random);
        return made + 3;
    }

    private static double leafMillis(Random random) {
        return random.nextInt(400) == 0 ? 900 : 0.1 + random.nextInt(30) / 10.0;
    }

    private static void node(StringBuilder text, int depth, String kind, double millis, Random random) {
        int rows = random.nextInt(90_000);
        int expected = random.nextInt(12) == 0 ? rows / 200 + 1 : rows + 1;
        if (depth > 0) {
            text.repeat(' ', 6 * depth - 4).append("->  ");
        }
        text.append(
                String.format(Locale.ROOT, "%s  (cost=0.00..%d.00 rows=%d width=8)", kind, rows / 10 + 1, expected));
        text.append(
                depth > 0 && random.nextInt(15) == 0
                        ? " (never executed)\n"
                        : String.format(Locale.ROOT, " (actual time=0.010..%.3f rows=%d loops=1)%n", millis, rows));
    }

    public Node view() {
        PlansServices services = services();
        PlansViewModel model = new PlansViewModel(services);
        PlansView view = new PlansView(model, services);
        model.seen().pictured(seen);
        model.pictured(state);
        then.accept(model.plan());
        return view;
    }

    /// The panel as the user finds it, and the model behind it.
    ///
    /// @param read gives it a text
    record Opened(Node view, Consumer<String> read) {}

    static Opened opened() {
        PlansServices services = services();
        PlansViewModel model = new PlansViewModel(services);
        return new Opened(new PlansView(model, services), model::read);
    }

    private static PlansServices services() {
        return new PlansServices(
                Jobs.inline(),
                Runnable::run,
                Runnable::run,
                Dialects::planSource,
                (owner, title, name) -> Optional.empty(),
                () -> {
                    throw new FaultException(new DbFault.Other("no history", ""));
                });
    }
}
