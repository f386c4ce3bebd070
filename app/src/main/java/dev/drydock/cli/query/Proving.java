package dev.drydock.cli.query;

import dev.drydock.app.words.FaultText;
import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Terminal;
import dev.drydock.core.connect.Target;
import dev.drydock.core.guard.proof.Identity;
import dev.drydock.core.guard.proof.IdentityCheck;
import dev.drydock.core.secrets.Secret;
import java.io.Console;

/// Asks on the terminal for the password again, and the server whether it is right.
public final class Proving {
    private Proving() {}

    /// True when it is proved who agrees.
    ///
    /// @param typedName stands in for a password where none proves anything
    public static boolean proves(Chosen chosen, String typedName) {
        String name = chosen.profile().target().name();
        Identity found = chosen.profile().target() instanceof Target.Server ? asked(chosen) : new Identity.Unprovable();
        return switch (found) {
            case Identity.Proved() -> true;
            case Identity.Unprovable() -> {
                if (!typedName.equals(name)) {
                    throw new CliFailure(
                            ExitCode.REFUSED_BY_GUARD,
                            "a password proves nothing on this login; repeat with --confirm-database " + name);
                }
                yield true;
            }
            case Identity.NotProved(var why) ->
                throw new CliFailure(
                        CliFailure.codeOf(why),
                        "not proved: " + FaultText.of(why).line());
        };
    }

    private static Identity asked(Chosen chosen) {
        Console console = Terminal.console()
                .orElseThrow(() -> CliFailure.usage("--prove needs a terminal: the password is typed again there"));
        try (Secret typed = Secret.taking(
                console.readPassword("Password of %s again: ", chosen.profile().user()))) {
            return IdentityCheck.of(chosen.dialect().connector(), chosen.profile(), typed, chosen.others());
        }
    }
}
