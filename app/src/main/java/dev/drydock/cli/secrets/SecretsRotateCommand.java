package dev.drydock.cli.secrets;

import dev.drydock.app.words.GuardText;
import dev.drydock.app.words.SecretText;
import dev.drydock.cli.connection.Routed;
import dev.drydock.cli.connection.SecretInput;
import dev.drydock.cli.connection.Stored;
import dev.drydock.cli.connection.UserSecrets;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Say;
import dev.drydock.cli.output.Terminal;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.config.Setting;
import dev.drydock.core.connect.config.Surroundings;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.credential.CredentialChange;
import dev.drydock.core.credential.PasswordRotation;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.credential.RotationEnd;
import dev.drydock.core.credential.RotationStep;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.secrets.NewPassword;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretRule;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.Workspace;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Changes a password on the server and where it is kept, in one act.
@Command(
        name = "rotate",
        description = {
            "Changes the login's password on the server and in its place, in one act.",
            "The new one is generated, unless one is given."
        },
        mixinStandardHelpOptions = true)
public final class SecretsRotateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PROFILE", description = "name or id")
    private String name = "";

    @Option(names = "--ask-password", description = "asks for the new password on the terminal")
    private boolean ask;

    @Option(names = "--yes", description = "agrees to what the guard would ask about")
    private boolean yes;

    @Option(
            names = "--confirm-database",
            paramLabel = "NAME",
            defaultValue = "",
            description = "agrees where the guard asks for the name of the database")
    private String confirmed = "";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
    private Format format = Format.TEXT;

    @Mixin
    private SecretInput input = new SecretInput();

    @Override
    public Integer call() {
        try (Workspace workspace = Workspaces.open();
                ProfileSecrets secrets = UserSecrets.open()) {
            ConnectionProfile profile = Stored.find(workspace, name).profile();
            Dialect dialect = Routed.dialect(profile.dialect())
                    .orElseThrow(() -> CliFailure.usage("this Drydock does not know the DBMS " + profile.dialect()));
            CredentialChange change = dialect.credentials()
                    .orElseThrow(() -> CliFailure.running(SecretRule.NOT_CHANGEABLE.fault(dialect.name())));
            PasswordRotation rotation = new PasswordRotation(
                    secrets,
                    new PasswordRotation.Ports(dialect.connector(), change, dialect.syntax()),
                    workspace.audit());
            try (Secret next = next(profile)) {
                askOld(secrets, profile);
                return told(profile, rotation.rotate(profile, next, question -> agreed(profile, question)));
            }
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }

    private Secret next(ConnectionProfile profile) {
        if (ask || input.given()) {
            return input.read("New password of " + profile.name() + ": ");
        }
        if (profile.policy().secrets() == SecretKeeping.ASK) {
            throw CliFailure.usage(profile.name() + " keeps no password, so a generated one would be lost; give one"
                    + " with --ask-password, --password-stdin or --password-env");
        }
        return NewPassword.generate();
    }

    /// Where none is kept the old one is typed.
    private static void askOld(ProfileSecrets secrets, ConnectionProfile profile) throws FaultException {
        if (!secrets.holds(profile, SecretUse.DATABASE)) {
            Optional<Secret> typed = Terminal.console()
                    .flatMap(console -> UserSecrets.typed(console, "Present password: ", false))
                    .or(() -> Surroundings.ofProcess()
                            .value(Setting.PASSWORD)
                            .map(text -> Secret.taking(text.toCharArray())));
            typed.ifPresent(secret -> {
                try (secret) {
                    secrets.typed(profile.id(), SecretUse.DATABASE, secret);
                }
            });
        }
    }

    private boolean agreed(ConnectionProfile profile, Verdict.NeedsConfirmation question) {
        boolean named = confirmed.equals(profile.target().name());
        return question.typedName() ? named : named || yes;
    }

    private int told(ConnectionProfile profile, RotationEnd end) {
        String sentence = SecretText.of(end, profile.name());
        return switch (end) {
            case RotationEnd.Changed(var login) -> {
                if (format == Format.JSON) {
                    JsonOut.document(JsonOut.object("changed", true, "login", login));
                } else {
                    Say.line(sentence);
                }
                yield ExitCode.DONE;
            }
            case RotationEnd.Stopped(var verdict) ->
                throw new CliFailure(ExitCode.REFUSED_BY_GUARD, sentence + " " + stopped(profile, verdict));
            case RotationEnd.NotChanged(var step, var why) -> throw new CliFailure(codeOf(step, why), sentence);
            case RotationEnd.TakenBack(var step, var why) -> throw new CliFailure(codeOf(step, why), sentence);
            case RotationEnd.Unsettled(var step, var why) -> throw new CliFailure(codeOf(step, why), sentence);
        };
    }

    private static int codeOf(RotationStep step, DbFault why) {
        return step == RotationStep.LOGIN ? ExitCode.CANNOT_CONNECT : CliFailure.codeOf(why);
    }

    private static String stopped(ConnectionProfile profile, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed() -> "";
            case Verdict.NeedsConfirmation ask
            when ask.typedName() ->
                "The statement " + GuardText.of(ask.rule()) + "; repeat with --confirm-database "
                        + profile.target().name();
            case Verdict.NeedsConfirmation ask ->
                "The statement " + GuardText.of(ask.rule()) + "; repeat with --yes if that is meant";
            case Verdict.Refused(var rule) ->
                "The statement " + GuardText.of(rule) + "; nothing on the command line lifts this";
        };
    }
}
