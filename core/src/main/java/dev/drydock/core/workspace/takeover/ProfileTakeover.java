package dev.drydock.core.workspace.takeover;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.ProfileChange;
import dev.drydock.core.workspace.Profiles;

/// Stores imported profiles. Any thread; blocks for the time of a few small writes.
public final class ProfileTakeover {
    private static final int CAP_NAME = 190;
    private static final int CAP_TRIES = 1000;

    private final Profiles profiles;

    public ProfileTakeover(Profiles profiles) {
        this.profiles = profiles;
    }

    /// Stores `profile` in `folder`. Where its name is taken, ` (2)` and so on is put behind it.
    public ProfileChange store(ConnectionProfile profile, String folder) throws FaultException {
        ProfileChange change = profiles.add(profile, folder);
        String stem = profile.name().length() > CAP_NAME
                ? profile.name().substring(0, profile.name().offsetByCodePoints(0, CAP_NAME / 2))
                : profile.name();
        for (int i = 2; change instanceof ProfileChange.NameTaken && i < CAP_TRIES; i++) {
            change = profiles.add(profile.named(profile.id(), stem + " (" + i + ")"), folder);
        }
        return change;
    }
}
