package dev.drydock.core.workspace;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.json.PolicyJson;
import dev.drydock.core.connect.json.RouteJson;
import dev.drydock.core.workspace.store.SettingsJson;
import java.util.Optional;

/// What the store can hold of a profile and give back as it was.
final class ProfileFit {
    private static final int CAP_NAME = 200;
    private static final int CAP_PART = 4096;

    private ProfileFit() {}

    static boolean fits(String folder) {
        return folder.length() <= CAP_PART;
    }

    static Optional<ProfileChange.Part> unfit(ConnectionProfile profile, String folder) {
        if (profile.name().isBlank() || profile.name().length() > CAP_NAME) {
            return Optional.of(ProfileChange.Part.NAME);
        }
        if (!fits(folder)) {
            return Optional.of(ProfileChange.Part.FOLDER);
        }
        int target = profile.user().length()
                + switch (profile.target()) {
                    case Target.Server server ->
                        server.host().length() + server.database().length();
                    case Target.LocalFile file -> file.path().toString().length();
                    case Target.InMemory memory -> 0;
                };
        if (target > CAP_PART) {
            return Optional.of(ProfileChange.Part.TARGET);
        }
        if (SettingsJson.write(profile.settings()).length() > SettingsJson.CAP_CHARACTERS) {
            return Optional.of(ProfileChange.Part.SETTINGS);
        }
        if (!RouteJson.read(RouteJson.write(profile.route())).equals(Optional.of(profile.route()))) {
            return Optional.of(ProfileChange.Part.ROUTE);
        }
        return PolicyJson.read(PolicyJson.write(profile.policy())).equals(Optional.of(profile.policy()))
                ? Optional.empty()
                : Optional.of(ProfileChange.Part.POLICY);
    }
}
