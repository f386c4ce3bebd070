package dev.drydock.cli.query;

import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.GuardText;
import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Printable;
import dev.drydock.core.guard.Guard;
import dev.drydock.core.guard.Rule;
import dev.drydock.core.guard.Stance;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.guard.unlock.Unlocks;
import dev.drydock.core.query.Runner;
import dev.drydock.core.query.logbook.Judged;
import dev.drydock.core.secrets.SecretMask;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.StatementEffect;
import dev.drydock.core.sql.Syntax;
import dev.drydock.core.text.Clip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks the guard about every statement of a script before the first one runs: what it refuses, or what was not
/// agreed to on the command line, ends the command with nothing sent.
public final class Consent {
    private static final int SHOWN = 120;
    private static final int READ = 10_000;

    private final Chosen chosen;
    private final Stance stance;
    private final Given given;
    private final boolean agreed;
    private final Consumer<Judged> refused;

    /// What the command line gave.
    ///
    /// @param typedName `""` when none was given
    /// @param proved it is proved who agrees
    /// @param goOn a part that cannot be sent does not stop the others
    public record Given(boolean yes, String typedName, boolean proved, boolean goOn) {}

    /// @param refused told of the statement that the guard refuses
    public Consent(Chosen chosen, Stance stance, Given given, Consumer<Judged> refused) {
        this.chosen = chosen;
        this.stance = stance;
        this.given = given;
        this.agreed =
                given.yes || given.typedName.equals(chosen.profile().target().name());
        this.refused = refused;
    }

    /// Ends the command unless the statement may be sent.
    public void settle(Judged judged) {
        judged.verdict().ifPresent(verdict -> settle(verdict, judged));
    }

    /// One entry per part of the script, in order.
    List<Judged> judge(String script) {
        Syntax syntax = chosen.dialect().syntax();
        List<Judged> judged = new ArrayList<>();
        for (ScriptPart part : syntax.split(script)) {
            String statement = part.text(script).toString();
            StatementEffect effect = syntax.effect(statement);
            if (part.sendable()) {
                Verdict verdict = Guard.judge(effect, stance);
                judged.add(new Judged(statement, effect, Optional.of(verdict)));
                settle(verdict, judged.getLast());
            } else if (given.goOn) {
                judged.add(new Judged(statement, effect, Optional.empty()));
            } else {
                throw unsendable(script, part, judged.size() + 1);
            }
        }
        if (judged.isEmpty()) {
            throw CliFailure.usage("there is no statement in the SQL; nothing was run");
        }
        return judged;
    }

    private static CliFailure unsendable(String script, ScriptPart part, int number) {
        String why = FaultText.of(Runner.whyNotSent(part)).sentence();
        return CliFailure.usage("statement " + number + ", line "
                + Pointer.at(script, part.start()).line() + ": " + why + " Nothing was run.");
    }

    private void settle(Verdict verdict, Judged judged) {
        switch (verdict) {
            case Verdict.Allowed() -> {}
            case Verdict.NeedsConfirmation(var rule, var typed, var proof) -> {
                String name = chosen.profile().target().name();
                if (proof && !given.proved) {
                    throw refusal(rule, judged.sql(), "repeat with --prove, which asks for the password again");
                }
                if (typed && !given.typedName.equals(name)) {
                    throw refusal(rule, judged.sql(), "repeat with --confirm-database " + name);
                }
                if (!typed && !agreed && !(proof && given.proved)) {
                    String first = stance.previews() ? ", --preview counts its rows first" : "";
                    throw refusal(rule, judged.sql(), "repeat with --yes if that is meant" + first);
                }
            }
            case Verdict.Refused(var rule) -> {
                refused.accept(judged);
                throw refusal(rule, judged.sql(), cure(rule));
            }
        }
    }

    private String cure(Rule rule) {
        boolean locked = rule == Rule.READ_ONLY_SESSION || rule == Rule.LIFTS_READ_ONLY || rule == Rule.NOT_UNDERSTOOD;
        boolean liftable = Unlocks.refusal(chosen.profile()).isEmpty() && stance.readOnly();
        return locked && liftable
                ? "--unlock REASON lets this command write; it is audited"
                : "nothing on the command line lifts this";
    }

    private CliFailure refusal(Rule rule, String statement, String cure) {
        String shown = Printable.line(Clip.start(SecretMask.sql(Clip.start(statement, READ)), SHOWN));
        return new CliFailure(
                ExitCode.REFUSED_BY_GUARD,
                "stopped by the guard on " + chosen.profile().environment() + " "
                        + chosen.profile().name() + ": the statement " + GuardText.of(rule) + "; nothing was run ("
                        + cure + ")\n" + shown);
    }
}
