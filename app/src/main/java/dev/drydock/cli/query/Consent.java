package dev.drydock.cli.query;

import dev.drydock.app.words.GuardText;
import dev.drydock.cli.connection.AdHoc;
import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Printable;
import dev.drydock.core.guard.Guard;
import dev.drydock.core.guard.Rule;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.StatementEffect;
import dev.drydock.core.sql.Syntax;
import java.util.ArrayList;
import java.util.List;

/// Asks the guard about every statement of a script before the first one runs: what it refuses, or what was not
/// agreed to on the command line, ends the command with nothing sent.
final class Consent {
    private static final int SHOWN = 120;

    private final Chosen chosen;
    private final boolean agreed;
    private final String typedName;

    /// @param typedName `""` when none was given
    Consent(Chosen chosen, boolean agreed, String typedName) {
        this.chosen = chosen;
        this.agreed = agreed;
        this.typedName = typedName;
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
            } else {
                judged.add(new Judged(effect, "not sent"));
            }
        }
        return judged;
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
        String shown = Printable.line(
                statement.subSequence(0, Math.min(SHOWN, statement.length())).toString());
        return new CliFailure(
                ExitCode.REFUSED_BY_GUARD,
                "stopped by the guard on " + chosen.profile().environment() + " "
                        + chosen.profile().name() + ": the statement " + GuardText.of(rule) + "; nothing was run ("
                        + cure + ")\n  " + shown);
    }
}
