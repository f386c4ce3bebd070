package dev.drydock.core.plan.advice;

import dev.drydock.core.plan.advice.filter.FilterTips;
import dev.drydock.core.plan.advice.join.JoinTips;
import dev.drydock.core.plan.advice.process.ProcessTips;
import dev.drydock.core.plan.advice.scan.ScanTips;
import dev.drydock.core.plan.advice.sort.SortTips;
import dev.drydock.core.plan.advice.statistics.StatisticsTips;
import dev.drydock.core.plan.advice.table.counter.CounterTips;
import dev.drydock.core.plan.advice.table.read.ReadTips;
import dev.drydock.core.plan.advice.table.step.StepTips;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.write.WriteTips;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Every rule there is, in the order of the reference catalogue.
public final class Catalogue {
    public static final List<TipRule> RULES = Stream.of(
                    ScanTips.all(),
                    FilterTips.all(),
                    JoinTips.all(),
                    SortTips.all(),
                    StatisticsTips.all(),
                    ProcessTips.all(),
                    WriteTips.all(),
                    ReadTips.all(),
                    StepTips.all(),
                    CounterTips.all())
            .flatMap(List::stream)
            .sorted(Comparator.comparing(TipRule::id))
            .toList();

    private Catalogue() {}
}
