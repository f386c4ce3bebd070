package dev.drydock.cli.pool;

import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.PoolText;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.core.pool.advice.Load;
import dev.drydock.core.pool.advice.SizeAdvice;
import dev.drydock.core.pool.meter.Latency;
import dev.drydock.core.pool.server.Capacity;
import dev.drydock.core.pool.server.ServerLook.Use;
import dev.drydock.core.pool.settings.EffectiveSettings;
import dev.drydock.core.pool.settings.PoolSetting;
import dev.drydock.core.pool.watch.Holder;
import dev.drydock.core.pool.watch.PoolSnapshot;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Pools as JSON.
final class PoolJson {
    private PoolJson() {}

    static Object snapshot(PoolSnapshot s) {
        return JsonOut.object(
                "at", s.at().toString(),
                "applicationName", s.applicationName(),
                "state", s.state(),
                "counts", s.counts(),
                "pace",
                        JsonOut.object(
                                "windowSeconds", s.pace().window().toSeconds(),
                                "acquire", latency(s.pace().acquire()),
                                "usage", latency(s.pace().usage()),
                                "creation", latency(s.pace().creation()),
                                "acquiresPerSecond", s.pace().acquiresPerSecond(),
                                "timeoutsPerMinute", s.pace().timeoutsPerMinute(),
                                "utilisation", s.pace().utilisation(),
                                "saturatedSeconds", s.pace().saturated().toSeconds(),
                                "evictions", s.pace().evictions()),
                "holders", s.holders().stream().map(PoolJson::holder).toList(),
                "server", server(s.server()),
                "alarms",
                        s.alarms().stream()
                                .map(alarm -> JsonOut.object(
                                        "kind", alarm.kind(), "number", alarm.number(), "sentence", PoolText.of(alarm)))
                                .toList());
    }

    private static Object latency(Latency l) {
        return JsonOut.object(
                "count", l.count(),
                "p50Micros", l.p50Nanos() / 1_000.0,
                "p95Micros", l.p95Nanos() / 1_000.0,
                "p99Micros", l.p99Nanos() / 1_000.0,
                "maxMicros", l.maxNanos() / 1_000.0,
                "meanMicros", l.meanNanos() / 1_000.0);
    }

    private static Object holder(Holder holder) {
        return JsonOut.object(
                "borrower", holder.lease().borrower().label(),
                "purpose", holder.lease().borrower().purpose(),
                "thread", holder.lease().holder().thread(),
                "heldMillis", holder.lease().held().toMillis(),
                "backendId", holder.lease().backendId(),
                "lastSql", holder.lease().lastSql(),
                "standing", holder.standing());
    }

    private static Object server(Server server) {
        return switch (server) {
            case Server.Unsupported _ -> JsonOut.object("state", "unsupported");
            case Server.Pending _ -> JsonOut.object("state", "pending");
            case Server.Silent silent ->
                JsonOut.object("state", "silent", "sinceSeconds", silent.since().toSeconds());
            case Server.Failed failed ->
                JsonOut.object(
                        "state",
                        "failed",
                        "sentence",
                        FaultText.of(failed.why()).line(),
                        "sqlState",
                        failed.why().sqlState());
            case Server.Seen seen -> seen(seen);
        };
    }

    private static Object seen(Server.Seen seen) {
        Capacity room = seen.look().capacity();
        return JsonOut.object(
                "state", "seen",
                "costMillis", seen.cost().toNanos() / 1e6,
                "sessionsOutsidePool", seen.outside(),
                "maximum", room.maximum(),
                "reserved", room.reserved(),
                "used", room.used(),
                "free", room.free(),
                "tightest", room.tightest(),
                "uses", seen.look().uses().stream().map(PoolJson::use).toList(),
                "between",
                        seen.between().stream()
                                .map(between -> JsonOut.object(
                                        "mode", between.mode(),
                                        "clues", between.clues(),
                                        "losses", between.losses()))
                                .toList());
    }

    private static Object use(Use use) {
        return JsonOut.object(
                "application", use.application(),
                "user", use.user(),
                "database", use.database(),
                "sessions", use.sessions(),
                "active", use.active(),
                "idleInTransaction", use.idleInTransaction(),
                "hidden", use.hidden(),
                "ours", use.ours());
    }

    static Object advice(EffectiveSettings settings, Load load, SizeAdvice advice) {
        Map<String, Object> inForce = new LinkedHashMap<>();
        for (PoolSetting setting : PoolSetting.values()) {
            inForce.put(setting.name(), settings.value(setting));
        }
        List<Object> recommended =
                advice.recommended().stream().mapToObj(size -> (Object) size).toList();
        return JsonOut.object(
                "configured", advice.configured(),
                "recommended", recommended.isEmpty() ? "unknown" : recommended.getFirst(),
                "limitedByServer", advice.limited(),
                "observedSeconds", load.observed().toSeconds(),
                "samples", load.samples(),
                "settings", inForce,
                "adjustments", settings.adjustments(),
                "findings",
                        advice.findings().stream()
                                .map(finding -> JsonOut.object(
                                        "rule", finding.getClass().getSimpleName(),
                                        "numbers", finding,
                                        "sentence", PoolText.of(finding)))
                                .toList());
    }
}
