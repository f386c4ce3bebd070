package dev.drydock.cli.pool;

import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.PoolText;
import dev.drydock.cli.output.Printable;
import dev.drydock.cli.output.Stdout;
import dev.drydock.cli.output.TextTable;
import dev.drydock.core.pool.PoolCounts;
import dev.drydock.core.pool.advice.SizeAdvice;
import dev.drydock.core.pool.server.Capacity;
import dev.drydock.core.pool.server.ServerLook.Use;
import dev.drydock.core.pool.settings.EffectiveSettings;
import dev.drydock.core.pool.settings.PoolSetting;
import dev.drydock.core.pool.watch.Holder;
import dev.drydock.core.pool.watch.PoolSnapshot;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Pools as text for a person.
final class PoolReport {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private PoolReport() {}

    /// One line for the pool, and one for each alarm and each connection that is out for long.
    static void line(PoolSnapshot s) {
        PoolCounts c = s.counts();
        Stdout.line(String.format(
                Locale.ROOT,
                "%s  active %d  idle %d  waiting %d  of %d   leases/s %.1f  wait p99 %.2f ms   %s",
                CLOCK.format(s.at()),
                c.active(),
                c.idle(),
                c.waiting(),
                c.maximum(),
                s.pace().acquiresPerSecond(),
                s.pace().acquire().p99Nanos() / 1e6,
                server(s.server())));
        s.alarms().forEach(alarm -> Stdout.line("          ! " + PoolText.of(alarm)));
        s.holders().stream()
                .filter(holder -> holder.standing() != Holder.Standing.IN_USE)
                .forEach(holder -> Stdout.line("          " + holder(holder)));
    }

    private static String holder(Holder holder) {
        return Printable.line(String.format(
                Locale.ROOT,
                "%s/%s for %d s: %s; %s",
                holder.lease().borrower().label(),
                holder.lease().borrower().purpose(),
                holder.lease().held().toSeconds(),
                PoolText.of(holder.standing()),
                holder.lease().lastSql()));
    }

    private static String server(Server server) {
        return switch (server) {
            case Server.Unsupported _ -> "the DBMS has no server to look at";
            case Server.Pending _ -> "the server was not asked yet";
            case Server.Silent silent ->
                "the server has not answered for " + silent.since().toSeconds() + " s";
            case Server.Failed failed ->
                Printable.line("server: " + FaultText.of(failed.why()).title());
            case Server.Seen seen -> {
                Capacity room = seen.look().capacity();
                yield String.format(
                        Locale.ROOT,
                        "server %d of %d, %d free (%d reserved), asked in %d ms",
                        room.used(),
                        room.maximum(),
                        room.free(),
                        room.reserved(),
                        seen.cost().toMillis());
            }
        };
    }

    /// Who uses the server's connections, and what stands in between.
    static void uses(Server server) {
        if (!(server instanceof Server.Seen seen)) {
            return;
        }
        Stdout.line("");
        TextTable table =
                new TextTable("application", "user", "database", "sessions", "active", "idle in transaction", "hidden");
        for (Use use : seen.look().uses()) {
            table.row(
                    use.application(),
                    use.user(),
                    use.database(),
                    use.sessions(),
                    use.active(),
                    use.idleInTransaction(),
                    use.hidden());
        }
        table.print();
        seen.between().ifPresent(between -> {
            Stdout.line("");
            Stdout.line(PoolText.of(between.mode()) + " " + PoolText.of(between.certainty()));
            between.losses().stream().sorted().forEach(loss -> Stdout.line("  - " + PoolText.of(loss)));
        });
    }

    static void settings(EffectiveSettings settings) {
        TextTable table = new TextTable("setting", "in force", "from");
        for (PoolSetting setting : PoolSetting.values()) {
            table.row(
                    PoolText.of(setting),
                    PoolText.amount(setting, settings.value(setting)),
                    settings.defaulted().contains(setting) ? "environment" : "profile");
        }
        table.print();
        settings.adjustments().forEach(adjustment -> Stdout.line(PoolText.of(adjustment)));
        Stdout.line("");
    }

    static void recommendation(SizeAdvice advice) {
        if (advice.recommended().isEmpty()) {
            return;
        }
        Stdout.line(String.format(
                Locale.ROOT,
                "recommended: %d (now %d)%s",
                advice.recommended().getAsInt(),
                advice.configured(),
                advice.limited() ? ", cut to the server's room" : ""));
    }
}
