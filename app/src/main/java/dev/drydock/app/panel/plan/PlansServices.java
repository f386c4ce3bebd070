package dev.drydock.app.panel.plan;

import dev.drydock.app.kit.take.Saver;
import dev.drydock.app.plan.keep.PlanDoor;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.job.Jobs;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// What the plans panel works with.
///
/// @param background for short work off the FX thread
/// @param fx runs work on the FX thread
/// @param read reads plans of every DBMS
/// @param saver asks where to save
/// @param history plans that were seen
public record PlansServices(
        Jobs jobs,
        Executor background,
        Executor fx,
        Function<String, Dialects.PlanSource> read,
        Saver saver,
        PlanDoor history) {}
