package dev.drydock.cli.query;

import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.GuardText;
import dev.drydock.cli.connection.AdHoc;
import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Printable;
import dev.drydock.core.guard.Guard;
import dev.drydock.core.guard.Rule;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.query.Runner;
import dev.drydock.core.secrets.SecretMask;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.StatementEffect;
import dev.drydock.core.sql.Syntax;
import java.util.ArrayList;
import java.util.List;

/// Asks the guard about every statement of a script before the first one runs: what it refuses, or what was not
/// agreed to on the command line, ends the command with nothing sent.
final class Consent {
    private static final int SHOWN = 120;
    private static final int READ = 10_000;

    private final Chosen chosen;
    private final boolean agreed;
    private final String typedName;
    private final boolean goOn;

    /// @param typedName `""` when none was given
    /// @param goOn a part that cannot be sent does not stop the others
    Consent(Chosen chosen, boolean agreed, String typedName, boolean goOn) {
        this.chosen = chosen;
        this.agreed = agreed || typedName.equals(AdHoc.nameOf(chosen.profile().target()));
        this.typedName = typedName;
        this.goOn = goOn;
    }

    /// One entry per part of the script, in order.
    List<Judged> judge(String script) {
        Syntax syntax = chosen.dialect().syntax();
        List<Judged> judged = new ArrayList<>();
        for (ScriptPart part : syntax.split(script)) {
            CharSequence statement = part.text(script);
            StatementEffect effect = syntax.effect(statement);
            if (part.sendable()) {
                Verdict verdict = Guard.judge(effect, chosen.profile().environment(), chosen.readOnly());
                judged.add(new Judged(effect, settle(verdict, statement)));
            } else if (goOn) {
                judged.add(new Judged(effect, "not sent"));
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

    /// What the guard said of one statement and the user agreed to, as a code for the journal.
    record Judged(StatementEffect effect, String verdict) {}

    private String settle(Verdict verdict, CharSequence statement) {
        return switch (verdict) {
            case Verdict.Allowed _ -> "allowed";
            case Verdict.NeedsConfirmation ask
            when ask.typedName() -> {
                String name = AdHoc.nameOf(chosen.profile().target());
                if (!typedName.equals(name)) {
                    throw refusal(ask.rule(), statement, "repeat with --confirm-database " + name);
                }
                yield "confirmed by name: " + ask.rule();
            }
            case Verdict.NeedsConfirmation ask -> {
                if (!agreed) {
                    throw refusal(ask.rule(), statement, "repeat with --yes if that is meant");
                }
                yield "confirmed: " + ask.rule();
            }
            case Verdict.Refused refused ->
                throw refusal(refused.rule(), statement, "nothing on the command line lifts this");
        };
    }

    private CliFailure refusal(Rule rule, CharSequence statement, String cure) {
        String clean = SecretMask.sql(
                statement.subSequence(0, Math.min(READ, statement.length())).toString());
        String shown = Printable.line(clean.substring(0, Math.min(SHOWN, clean.length())));
        return new CliFailure(
                ExitCode.REFUSED_BY_GUARD,
                "stopped by the guard on " + chosen.profile().environment() + " "
                        + chosen.profile().name() + ": the statement " + GuardText.of(rule) + "; nothing was run ("
                        + cure + ")\n" + shown);
    }
}
