package dev.drydock.core.audit;

import java.time.Instant;
import java.util.Optional;

/// Which lines of a journal are wanted, newest first.
///
/// @param text found in action, statement, profile name, actor, verdict or outcome, letter case ignored; `""` =
///     all
/// @param profileId `""` = all
/// @param beforeSeq for the next page: the last `seq` of the page before; [Long#MAX_VALUE] for the first
public record AuditFilter(String text, String profileId, Optional<Instant> since, long beforeSeq, int limit) {
    public static AuditFilter newest(int limit) {
        return new AuditFilter("", "", Optional.empty(), Long.MAX_VALUE, limit);
    }

    public AuditFilter after(AuditEntry last) {
        return new AuditFilter(text, profileId, since, last.seq(), limit);
    }
}
