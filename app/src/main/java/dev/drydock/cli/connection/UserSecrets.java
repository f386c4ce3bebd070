package dev.drydock.cli.connection;

import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.SecretText;
import dev.drydock.cli.output.Say;
import dev.drydock.cli.output.Terminal;
import dev.drydock.core.connect.config.Setting;
import dev.drydock.core.connect.config.Surroundings;
import dev.drydock.core.credential.LoginTrial;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.credential.SecretPlaces;
import dev.drydock.core.credential.SecretPrompt;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.secrets.Secret;
import java.io.Console;
import java.util.Arrays;
import java.util.Optional;

/// The user's secrets for one command: asked for on the terminal, or not at all.
public final class UserSecrets {
    private UserSecrets() {}

    /// The caller closes it.
    public static ProfileSecrets open() {
        return new ProfileSecrets(
                SecretPlaces.under(Workspaces.home()),
                UserSecrets::ask,
                LoginTrial.by(id -> Routed.dialect(id).map(Dialect::connector)));
    }

    /// On the terminal, or from [Setting#VAULT_PASSPHRASE]; empty when there is nobody to ask.
    public static Optional<Secret> ask(SecretPrompt.Question question) {
        return switch (question) {
            case SecretPrompt.Question.UnlockVault(var failed) ->
                passphrase("Passphrase of the vault: ", failed, false);
            case SecretPrompt.Question.CreateVault(var failed) ->
                passphrase("New passphrase for the vault: ", failed, true);
            case SecretPrompt.Question.ForProfile(var profile, var use) ->
                Terminal.console()
                        .map(console -> Secret.taking(console.readPassword(
                                "%s", "Secret of " + profile + " for " + SecretText.use(use) + ": ")));
        };
    }

    private static Optional<Secret> passphrase(String question, Optional<DbFault> failed, boolean twice) {
        Optional<String> given = Surroundings.ofProcess().value(Setting.VAULT_PASSPHRASE);
        if (given.isPresent()) {
            return failed.isPresent() ? Optional.empty() : given.map(text -> Secret.taking(text.toCharArray()));
        }
        failed.ifPresent(why -> Say.line(FaultText.of(why).sentence()));
        return Terminal.console().flatMap(console -> typed(console, question, twice));
    }

    /// Empty when the two are not the same.
    public static Optional<Secret> typed(Console console, String question, boolean twice) {
        char[] first = console.readPassword("%s", question);
        if (first == null) {
            return Optional.empty();
        }
        if (twice) {
            char[] second = console.readPassword("%s", "Again: ");
            boolean same = second != null && Arrays.equals(first, second);
            Arrays.fill(second == null ? new char[0] : second, '\0');
            if (!same) {
                Arrays.fill(first, '\0');
                Say.line("The two are not the same.");
                return Optional.empty();
            }
        }
        return Optional.of(Secret.taking(first));
    }
}
