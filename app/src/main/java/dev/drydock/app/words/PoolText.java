package dev.drydock.app.words;

import dev.drydock.core.pool.advice.SizeAdvice.Finding;
import dev.drydock.core.pool.event.PoolEvent;
import dev.drydock.core.pool.server.Intermediary.Certainty;
import dev.drydock.core.pool.server.Intermediary.Loss;
import dev.drydock.core.pool.server.Intermediary.Mode;
import dev.drydock.core.pool.settings.Adjustment;
import dev.drydock.core.pool.settings.PoolSetting;
import dev.drydock.core.pool.watch.Alarm;
import dev.drydock.core.pool.watch.Holder.Standing;
import java.util.Locale;

/// Pools in the user's words.
public final class PoolText {
    private static final Messages WORDS = Messages.of(PoolText.class);

    private PoolText() {}

    public static String of(PoolSetting setting) {
        return switch (setting) {
            case MAXIMUM_SIZE -> WORDS.text("pool.setting.maximumSize");
            case MINIMUM_IDLE -> WORDS.text("pool.setting.minimumIdle");
            case ACQUIRE -> WORDS.text("pool.setting.acquire");
            case VALIDATE -> WORDS.text("pool.setting.validate");
            case IDLE -> WORDS.text("pool.setting.idle");
            case MAXIMUM_LIFETIME -> WORDS.text("pool.setting.maximumLifetime");
            case KEEPALIVE -> WORDS.text("pool.setting.keepalive");
            case LEAK -> WORDS.text("pool.setting.leak");
        };
    }

    /// What was asked for, what is in force, and why.
    public static String of(Adjustment adjustment) {
        return WORDS.text(
                "pool.adjusted",
                of(adjustment.setting()),
                amount(adjustment.setting(), adjustment.requested()),
                amount(adjustment.setting(), adjustment.effective()),
                of(adjustment.rule()));
    }

    private static String of(Adjustment.Rule rule) {
        return switch (rule) {
            case SIZE_BELOW_ONE -> WORDS.text("pool.rule.sizeBelowOne");
            case SIZE_ABOVE_CEILING -> WORDS.text("pool.rule.sizeAboveCeiling");
            case IDLE_ABOVE_SIZE -> WORDS.text("pool.rule.idleAboveSize");
            case IDLE_BELOW_ZERO -> WORDS.text("pool.rule.idleBelowZero");
            case TIMEOUT_BELOW_FLOOR -> WORDS.text("pool.rule.timeoutBelowFloor");
            case VALIDATE_ABOVE_ACQUIRE -> WORDS.text("pool.rule.validateAboveAcquire");
            case IDLE_BELOW_FLOOR -> WORDS.text("pool.rule.idleBelowFloor");
            case IDLE_ABOVE_LIFETIME -> WORDS.text("pool.rule.idleAboveLifetime");
            case IDLE_WITHOUT_EFFECT -> WORDS.text("pool.rule.idleWithoutEffect");
            case LIFETIME_BELOW_FLOOR -> WORDS.text("pool.rule.lifetimeBelowFloor");
            case KEEPALIVE_BELOW_FLOOR -> WORDS.text("pool.rule.keepaliveBelowFloor");
            case KEEPALIVE_ABOVE_LIFETIME -> WORDS.text("pool.rule.keepaliveAboveLifetime");
            case LEAK_BELOW_FLOOR -> WORDS.text("pool.rule.leakBelowFloor");
            case LEAK_ABOVE_LIFETIME -> WORDS.text("pool.rule.leakAboveLifetime");
        };
    }

    /// A value with its unit.
    ///
    /// @param value connections for the sizes, else milliseconds with 0 for switched off
    public static String amount(PoolSetting setting, long value) {
        boolean size = setting == PoolSetting.MAXIMUM_SIZE || setting == PoolSetting.MINIMUM_IDLE;
        if (size) {
            return String.valueOf(value);
        }
        return value == 0 ? WORDS.text("pool.off") : duration(value);
    }

    private static String duration(long millis) {
        if (millis % 60_000 == 0) {
            return millis / 60_000 + " min";
        }
        return millis % 1_000 == 0 ? millis / 1_000 + " s" : millis + " ms";
    }

    public static String of(Alarm alarm) {
        return switch (alarm.kind()) {
            case SERVER_SILENT -> WORDS.text("pool.alarm.serverSilent", alarm.number());
            case WAITING -> WORDS.text("pool.alarm.waiting", alarm.number());
            case TIMEOUTS ->
                alarm.number() == 1
                        ? WORDS.text("pool.alarm.timeout")
                        : WORDS.text("pool.alarm.timeouts", alarm.number());
            case SLOW_ACQUIRE -> WORDS.text("pool.alarm.slowAcquire", alarm.number());
            case SATURATED -> WORDS.text("pool.alarm.saturated", alarm.number());
            case SESSIONS_DIFFER -> WORDS.text("pool.alarm.sessionsDiffer", alarm.number());
            case LEAKS ->
                alarm.number() == 1 ? WORDS.text("pool.alarm.leak") : WORDS.text("pool.alarm.leaks", alarm.number());
            case NO_ROOM -> WORDS.text("pool.alarm.noRoom", alarm.number());
        };
    }

    /// What is said while nothing of that kind is to be told.
    public static String fine(Alarm.Kind kind) {
        return switch (kind) {
            case SERVER_SILENT -> WORDS.text("pool.fine.serverSilent");
            case TIMEOUTS -> WORDS.text("pool.fine.timeouts");
            case WAITING -> WORDS.text("pool.fine.waiting");
            case LEAKS -> WORDS.text("pool.fine.leaks");
            case SATURATED -> WORDS.text("pool.fine.saturated");
            case NO_ROOM -> WORDS.text("pool.fine.noRoom");
            case SLOW_ACQUIRE -> WORDS.text("pool.fine.slowAcquire");
            case SESSIONS_DIFFER -> WORDS.text("pool.fine.sessionsDiffer");
        };
    }

    /// From where on it is told.
    public static String threshold(Alarm.Kind kind) {
        return switch (kind) {
            case SERVER_SILENT -> WORDS.text("pool.from.serverSilent", kind.threshold());
            case TIMEOUTS, LEAKS -> WORDS.text("pool.from.one");
            case WAITING, SATURATED -> WORDS.text("pool.from.seconds", kind.threshold());
            case NO_ROOM -> WORDS.text("pool.from.noRoom");
            case SLOW_ACQUIRE -> WORDS.text("pool.from.slowAcquire");
            case SESSIONS_DIFFER -> WORDS.text("pool.from.sessionsDiffer", kind.threshold());
        };
    }

    /// What happened to a pool, in a few words.
    public static String of(PoolEvent.Kind kind) {
        return switch (kind) {
            case OPENED -> WORDS.text("pool.event.opened");
            case CREATED -> WORDS.text("pool.event.created");
            case RETIRED -> WORDS.text("pool.event.retired");
            case EVICTED -> WORDS.text("pool.event.evicted");
            case EVICTED_ALL -> WORDS.text("pool.event.evictedAll");
            case TIMEOUT -> WORDS.text("pool.event.timeout");
            case REFUSED -> WORDS.text("pool.event.refused");
            case LEAK_SUSPECTED -> WORDS.text("pool.event.leakSuspected");
            case LEAK_ENDED -> WORDS.text("pool.event.leakEnded");
            case SERVER_RESTS -> WORDS.text("pool.event.serverRests");
            case SERVER_PROBED -> WORDS.text("pool.event.serverProbed");
            case SERVER_BACK -> WORDS.text("pool.event.serverBack");
            case SERVER_SILENT -> WORDS.text("pool.event.serverSilent");
            case SERVER_HEARD -> WORDS.text("pool.event.serverHeard");
            case CLOCK_JUMPED -> WORDS.text("pool.event.clockJumped");
            case RESIZED -> WORDS.text("pool.event.resized");
            case SUSPENDED -> WORDS.text("pool.event.suspended");
            case RESUMED -> WORDS.text("pool.event.resumed");
            case CLOSED -> WORDS.text("pool.event.closed");
        };
    }

    public static String of(Standing standing) {
        return switch (standing) {
            case IN_USE -> WORDS.text("pool.standing.inUse");
            case WORKING -> WORDS.text("pool.standing.working");
            case LONG_QUERY -> WORDS.text("pool.standing.longQuery");
            case LEAK -> WORDS.text("pool.standing.leak");
            case LEAK_IN_TRANSACTION -> WORDS.text("pool.standing.leakInTransaction");
            case SESSION_GONE -> WORDS.text("pool.standing.sessionGone");
            case UNDECIDED -> WORDS.text("pool.standing.undecided");
        };
    }

    public static String of(Mode mode) {
        return switch (mode) {
            case SESSION -> WORDS.text("pool.mode.session");
            case TRANSACTION -> WORDS.text("pool.mode.transaction");
            case STATEMENT -> WORDS.text("pool.mode.statement");
        };
    }

    /// How sure it is that a pooler is there.
    public static String of(Certainty certainty) {
        return switch (certainty) {
            case SEEN -> WORDS.text("pool.certainty.seen");
            case CLAIMED -> WORDS.text("pool.certainty.claimed");
        };
    }

    /// What does not work behind a pooler.
    public static String of(Loss loss) {
        return switch (loss) {
            case PREPARED_STATEMENTS -> WORDS.text("pool.loss.preparedStatements");
            case SESSION_SETTINGS -> WORDS.text("pool.loss.sessionSettings");
            case READ_ONLY_SESSION -> WORDS.text("pool.loss.readOnlySession");
            case TEMPORARY_TABLES -> WORDS.text("pool.loss.temporaryTables");
            case NOTIFICATIONS -> WORDS.text("pool.loss.notifications");
            case ADVISORY_LOCKS -> WORDS.text("pool.loss.advisoryLocks");
            case CURSORS_BEYOND_TRANSACTION -> WORDS.text("pool.loss.cursors");
            case KILL_BY_ID -> WORDS.text("pool.loss.killById");
            case LEASE_JOIN -> WORDS.text("pool.loss.leaseJoin");
            case TRANSACTIONS -> WORDS.text("pool.loss.transactions");
            case SERVER_BUDGET -> WORDS.text("pool.loss.serverBudget");
        };
    }

    /// A rule's result with the numbers it was computed from.
    public static String of(Finding finding) {
        return switch (finding) {
            case Finding.MeanNeed f ->
                WORDS.text(
                        "pool.finding.meanNeed",
                        number(f.acquiresPerSecond()),
                        number(f.meanUsageSeconds() * 1_000),
                        f.connections());
            case Finding.PeakNeed f -> WORDS.text("pool.finding.peakNeed", f.p99Wanted(), f.samples(), f.connections());
            case Finding.DeadlockFloor f ->
                WORDS.text("pool.finding.deadlockFloor", f.threads(), f.mostOfOneThread(), f.connections());
            case Finding.StartValue f -> WORDS.text("pool.finding.startValue", f.cores(), f.disks(), f.connections());
            case Finding.ServerRoom f -> WORDS.text("pool.finding.serverRoom", f.free(), f.held(), f.connections());
            case Finding.NotEnough f ->
                WORDS.text(
                        "pool.finding.notEnough",
                        f.observedSeconds(),
                        f.neededSeconds(),
                        number(f.arrivals()),
                        f.neededArrivals());
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
    }
}
