package dev.drydock.cli.connection;

import dev.drydock.app.words.RefusalText;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.secrets.Secret;

/// Profiles that live for one command.
public final class AdHoc {
    private AdHoc() {}

    /// What a URL on the command line says; ends the command with a sentence when it is not one that is opened.
    public static UrlReading.Read read(String url) {
        return switch (Dialects.read(url)) {
            case UrlReading.NotMine _ -> throw CliFailure.usage(RefusalText.notMine());
            case UrlReading.Refused refused -> throw CliFailure.usage(RefusalText.of(refused));
            case UrlReading.Read read -> read;
        };
    }

    /// What a URL leads to, to be stored: a password in it is wiped.
    public static ConnectionProfile withoutSecret(String url, Environment environment) {
        UrlReading.Read read = read(url);
        read.password().ifPresent(Secret::close);
        return profile(read, environment);
    }

    public static ConnectionProfile profile(UrlReading.Read read, Environment environment) {
        return new ConnectionProfile(
                "",
                read.target().name(),
                environment,
                read.dialect(),
                read.target(),
                read.user(),
                read.tls(),
                read.settings());
    }
}
