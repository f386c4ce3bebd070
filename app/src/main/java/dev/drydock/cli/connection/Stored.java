package dev.drydock.cli.connection;

import dev.drydock.cli.output.CliFailure;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.StoredProfile;
import dev.drydock.core.workspace.Workspace;

/// Looks stored things up, or says that they are not there.
public final class Stored {
    private Stored() {}

    public static StoredProfile find(Workspace workspace, String idOrName) {
        try {
            return workspace
                    .profiles()
                    .find(idOrName)
                    .orElseThrow(() ->
                            CliFailure.usage("no profile is named " + idOrName + "; drydock profiles list shows them"));
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }
}
