package dev.drydock.core.audit;

import dev.drydock.core.connect.Environment;

/// What is told to the journal. Time, actor, order and hashes are the journal's own.
///
/// @param profileId `""` for an ad-hoc connection
/// @param action a short code of the capability, for example `query.run`; codes that start with `journal.` are
///     reserved
/// @param statement SQL, the reason a user gave, or `""`; secrets are masked and long texts cut before it is
///     written
/// @param verdict what the guard said, as a code
/// @param outcome `done`, `failed`, `cancelled`, `refused`, with the SQLState behind a colon where there is one
public record AuditEvent(
        String profileId,
        String profileName,
        Environment environment,
        String action,
        String statement,
        String verdict,
        String outcome) {}
