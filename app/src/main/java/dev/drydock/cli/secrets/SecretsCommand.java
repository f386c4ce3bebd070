package dev.drydock.cli.secrets;

import dev.drydock.app.words.FaultText;
import dev.drydock.cli.connection.SecretInput;
import dev.drydock.cli.connection.Stored;
import dev.drydock.cli.connection.UserSecrets;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Say;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.credential.SecretPrompt.Question;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretRule;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.secrets.vault.Vault;
import dev.drydock.core.secrets.vault.VaultState;
import dev.drydock.core.workspace.ProfileChange;
import dev.drydock.core.workspace.StoredProfile;
import dev.drydock.core.workspace.Workspace;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Passwords and passphrases of stored profiles.
@Command(
        name = "secrets",
        mixinStandardHelpOptions = true,
        description = "Keeps and changes the passwords of stored profiles.",
        subcommands = {SecretsStatusCommand.class, SecretsRotateCommand.class},
        footer = {"", "Where there is no terminal, the vault's passphrase comes from", "DRYDOCK_VAULT_PASSPHRASE."})
public final class SecretsCommand {
    @Command(name = "set", description = "Keeps a secret of a profile.", mixinStandardHelpOptions = true)
    int set(
            @Parameters(paramLabel = "PROFILE", description = "name or id") String name,
            @Option(
                            names = "--use",
                            paramLabel = "USE",
                            defaultValue = "DATABASE",
                            description = "DATABASE, TLS_KEY, SSH or SSH_JUMP")
                    SecretUse use,
            @Option(
                            names = "--in",
                            paramLabel = "PLACE",
                            description = "KEYCHAIN or VAULT: from now on the profile keeps its secrets there")
                    Optional<SecretKeeping> place,
            @Mixin SecretInput input) {
        try (Workspace workspace = Workspaces.open();
                ProfileSecrets secrets = UserSecrets.open()) {
            StoredProfile stored = Stored.find(workspace, name);
            ConnectionProfile before = stored.profile();
            ConnectionProfile after = before.with(
                    before.policy().keeping(place.orElse(before.policy().secrets())));
            if (after.policy().secrets() == SecretKeeping.ASK) {
                throw CliFailure.usage(before.name()
                        + " asks for its secrets each time and keeps none; choose a place with --in vault or --in"
                        + " keychain");
            }
            try (Secret secret = input.read("Secret of " + before.name() + ": ")) {
                secrets.move(before, after);
                secrets.put(after, use, secret);
            }
            if (!after.equals(before)
                    && !(workspace.profiles().update(after, stored.folder()) instanceof ProfileChange.Saved)) {
                throw CliFailure.usage("the profile " + before.name() + " was changed by somebody else; try again");
            }
            Say.line("Kept for " + before.name() + " in the "
                    + (after.policy().secrets() == SecretKeeping.VAULT ? "vault." : "keychain."));
            return ExitCode.DONE;
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }

    @Command(name = "remove", description = "Forgets the kept secrets of a profile.", mixinStandardHelpOptions = true)
    int remove(
            @Parameters(paramLabel = "PROFILE", description = "name or id") String name,
            @Option(names = "--use", paramLabel = "USE", description = "only this one") Optional<SecretUse> use) {
        try (Workspace workspace = Workspaces.open();
                ProfileSecrets secrets = UserSecrets.open()) {
            ConnectionProfile profile = Stored.find(workspace, name).profile();
            int count = 0;
            for (SecretUse each : SecretUse.values()) {
                if (use.orElse(each) == each && secrets.holds(profile, each)) {
                    secrets.remove(profile, each);
                    count++;
                }
            }
            Say.line("Forgot " + count + " of " + profile.name() + ".");
            return ExitCode.DONE;
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }

    @Command(
            name = "lock",
            description = "Locks the vault in every window and command that has it open.",
            mixinStandardHelpOptions = true)
    int lock() {
        try (ProfileSecrets secrets = UserSecrets.open()) {
            secrets.places().vault().lockEverywhere();
            Say.line("The vault is locked everywhere.");
            return ExitCode.DONE;
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }

    @Command(
            name = "passphrase",
            description = "Changes the passphrase of the vault, or makes the vault.",
            mixinStandardHelpOptions = true)
    int passphrase(@Mixin SecretInput fresh) {
        try (ProfileSecrets secrets = UserSecrets.open()) {
            Vault vault = secrets.places().vault();
            boolean missing = vault.state().phase() == VaultState.Phase.MISSING;
            if (missing) {
                try (Secret first = fresh.read("New passphrase for the vault: ")) {
                    vault.create(first);
                }
            } else {
                change(vault, fresh);
            }
            Say.line(missing ? "Made the vault " + vault.path() + "." : "Changed the passphrase of the vault.");
            return ExitCode.DONE;
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }

    private static void change(Vault vault, SecretInput fresh) throws FaultException {
        try (Secret old = UserSecrets.ask(new Question.UnlockVault(Optional.empty()))
                .orElseThrow(() -> CliFailure.usage(
                        FaultText.of(SecretRule.VAULT_LOCKED.fault("")).line()))) {
            vault.unlock(old);
            try (Secret next = fresh.read("New passphrase for the vault: ")) {
                vault.changePassphrase(old, next);
            }
        }
    }
}
