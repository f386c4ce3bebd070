package dev.drydock.core.connect.imports.preview;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import java.util.List;
import java.util.Map;

/// One connection that could be taken over. Whoever takes it over copies the secrets that the user opted for;
/// closing wipes all of them.
///
/// @param profile with an id of its own, never one from the file: secrets are looked up by it
/// @param folder where the source filed it, `a/b`; `""` = nowhere
/// @param entry how the source names it
/// @param secrets held apart from the profile
public record ImportCandidate(
        ConnectionProfile profile,
        String folder,
        String entry,
        Map<SecretUse, Secret> secrets,
        List<ImportFinding> findings)
        implements AutoCloseable {
    public ImportCandidate {
        secrets = Map.copyOf(secrets);
        findings = List.copyOf(findings);
    }

    @Override
    public void close() {
        secrets.values().forEach(Secret::close);
    }
}
