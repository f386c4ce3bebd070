package dev.drydock.cli.connection;

import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.FileTrouble;
import dev.drydock.cli.output.Terminal;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Environments;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.config.Setting;
import dev.drydock.core.connect.config.Surroundings;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.StoredProfile;
import dev.drydock.core.workspace.Workspace;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// As whom a command logs in, and how strictly it is held.
public final class LoginOptions {
    @Option(
            names = "--env",
            paramLabel = "ENV",
            description = "DEV, TEST, STAGING or PROD; without it a --url counts as DEV on this machine and as PROD"
                    + " elsewhere")
    private @Nullable Environment environment;

    @Option(
            names = "--read-only",
            description = "the server itself refuses every write; always so on PROD and for profiles that say so")
    private boolean readOnly;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "first line is the password (else the one in the URL, else DRYDOCK_PASSWORD)")
    private @Nullable Path passwordFile;

    @Option(names = "--ask-password", description = "asks for the password on the terminal")
    private boolean askPassword;

    /// The caller closes what it gets.
    public Chosen ofUrl(String url) {
        UrlReading.Read read = AdHoc.read(url);
        Environment chosen = environment != null ? environment : unsaid(read.target());
        return finish(AdHoc.profile(read, chosen), read.password(), Optional.empty());
    }

    /// What a target counts as when nobody says so: at least what the process as a whole is started for.
    private static Environment unsaid(Target target) {
        Environment own = Environments.forTarget(target);
        Environment least = Surroundings.ofProcess().environment().orElse(Environment.PROD);
        return own.compareTo(least) >= 0 ? own : least;
    }

    /// The same for a stored profile, by name or id.
    public Chosen ofProfile(String name) {
        try (Workspace workspace = Workspaces.open()) {
            StoredProfile stored = Stored.find(workspace, name);
            ConnectionProfile profile = stored.profile();
            Environment wanted = environment == null ? profile.environment() : environment;
            if (wanted.compareTo(profile.environment()) < 0) {
                throw CliFailure.usage(profile.name() + " is a " + profile.environment()
                        + " profile: --env can make that stricter, not milder");
            }
            return finish(profile.in(wanted), Optional.empty(), Optional.of(UserSecrets.open()));
        }
    }

    /// @param kept what is kept for stored profiles; none for a URL
    private Chosen finish(ConnectionProfile profile, Optional<Secret> fromUrl, Optional<ProfileSecrets> kept) {
        Dialect dialect = Routed.dialect(profile.dialect())
                .orElseThrow(() -> CliFailure.usage("this Drydock does not know the DBMS " + profile.dialect()));
        boolean locked = readOnly || Environments.opensReadOnly(profile);
        Optional<Secret> given = password(fromUrl);
        try {
            Optional<Secret> secret =
                    given.isPresent() || kept.isEmpty() ? given : kept.get().find(profile, SecretUse.DATABASE);
            return new Chosen(
                    dialect,
                    profile,
                    secret,
                    kept.map(secrets -> secrets.source(profile)).orElse(SecretSource.NONE),
                    locked,
                    () -> kept.ifPresent(ProfileSecrets::close));
        } catch (FaultException e) {
            kept.ifPresent(ProfileSecrets::close);
            throw CliFailure.running(e.fault());
        }
    }

    private Optional<Secret> password(Optional<Secret> fromUrl) {
        Path file = passwordFile;
        if (file != null) {
            return Optional.of(firstLine(file));
        }
        if (askPassword) {
            Console console = Terminal.console()
                    .orElseThrow(() -> CliFailure.usage(
                            "--ask-password needs a terminal; use --password-file or DRYDOCK_PASSWORD"));
            return Optional.of(Secret.taking(console.readPassword("Password: ")));
        }
        return fromUrl.or(
                () -> Surroundings.ofProcess().value(Setting.PASSWORD).map(text -> Secret.taking(text.toCharArray())));
    }

    private static Secret firstLine(Path file) {
        try {
            return SecretInput.firstLine(Files.readAllBytes(file))
                    .orElseThrow(() -> CliFailure.usage("the password file " + file + " is not UTF-8 text"));
        } catch (IOException e) {
            throw CliFailure.usage("cannot read the password file " + file + ": " + FileTrouble.of(e));
        }
    }
}
