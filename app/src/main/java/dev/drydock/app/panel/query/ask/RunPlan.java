package dev.drydock.app.panel.query.ask;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.guard.Guard;
import dev.drydock.core.guard.Rule;
import dev.drydock.core.guard.Stance;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.query.logbook.Judged;
import dev.drydock.core.query.logbook.Logbook;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.StatementEffect;
import dev.drydock.core.sql.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What is about to run and what the guard says of it. Pure: made off the FX thread, long texts take a while.
///
/// @param script the text handed to the server, statement by statement
/// @param offset where `script` begins in the editor, [#NOWHERE] when it is not a part of its text
public record RunPlan(String script, int offset, List<Item> items) {
    public static final int NOWHERE = -1;

    /// One statement, judged.
    public record Item(String sql, ScriptPart part, StatementEffect effect, Verdict verdict) {
        public Judged judged() {
            return new Judged(sql, effect, Optional.of(verdict));
        }

        /// Which rule asks or refuses; [Rule#READ_ONLY_SESSION] when nothing does.
        public Rule rule() {
            return switch (verdict) {
                case Verdict.Allowed allowed -> Rule.READ_ONLY_SESSION;
                case Verdict.NeedsConfirmation asks -> asks.rule();
                case Verdict.Refused refused -> refused.rule();
            };
        }
    }

    /// What the user pointed at.
    ///
    /// @param from start of the selection, equal to `to` without one
    /// @param script everything, not just the statement at the caret
    public record Request(String text, int caret, int from, int to, boolean script) {}

    public static RunPlan of(Request request, Syntax syntax, Stance stance) {
        if (request.from() < request.to()) {
            return judged(request.text().substring(request.from(), request.to()), request.from(), syntax, stance);
        }
        if (request.script()) {
            return judged(request.text(), 0, syntax, stance);
        }
        List<ScriptPart> parts = syntax.split(request.text());
        if (parts.isEmpty()) {
            return new RunPlan("", 0, List.of());
        }
        ScriptPart part = at(parts, request.text(), request.caret());
        return judged(part.text(request.text()).toString(), part.start(), syntax, stance);
    }

    /// A statement of our own, for example the one behind a button.
    public static RunPlan own(String sql, Syntax syntax, Stance stance) {
        return judged(sql, NOWHERE, syntax, stance);
    }

    /// A statement that another than the guard alone has judged. Not in the text.
    public static RunPlan of(Judged judged) {
        Verdict verdict = judged.verdict().orElseThrow();
        ScriptPart part =
                new ScriptPart(ScriptPart.Kind.STATEMENT, 0, judged.sql().length(), ScriptPart.Problem.NONE);
        return new RunPlan(judged.sql(), NOWHERE, List.of(new Item(judged.sql(), part, judged.effect(), verdict)));
    }

    /// Keeps a run in the user's workspace, after it and in order.
    public Logbook logbook(ConnectionProfile profile, Consumer<Logbook.Entry> pen) {
        return new Logbook(profile, items.stream().map(Item::judged).toList(), pen);
    }

    public boolean inText() {
        return offset != NOWHERE;
    }

    public boolean empty() {
        return items.isEmpty();
    }

    public List<Item> refused() {
        return items.stream()
                .filter(i -> i.verdict() instanceof Verdict.Refused)
                .toList();
    }

    public List<Item> asking() {
        return items.stream()
                .filter(i -> i.verdict() instanceof Verdict.NeedsConfirmation)
                .toList();
    }

    public boolean proof() {
        return items.stream().anyMatch(i -> i.verdict() instanceof Verdict.NeedsConfirmation asks && asks.proof());
    }

    public boolean typedName() {
        return items.stream().anyMatch(i -> i.verdict() instanceof Verdict.NeedsConfirmation asks && asks.typedName());
    }

    /// The statement the caret is in or right behind; after a blank line the next one.
    public static ScriptPart at(List<ScriptPart> parts, String text, int caret) {
        ScriptPart before = parts.getFirst();
        for (int i = 0; i < parts.size(); i++) {
            ScriptPart part = parts.get(i);
            if (part.start() > caret) {
                boolean between = i > 0 && caret > before.end() && blankLine(text, before.end(), caret);
                return between ? part : before;
            }
            before = part;
        }
        return before;
    }

    private static boolean blankLine(String text, int from, int to) {
        int first = text.indexOf('\n', from);
        return first >= 0 && first < to && text.substring(first + 1, to).indexOf('\n') >= 0;
    }

    private static RunPlan judged(String script, int offset, Syntax syntax, Stance stance) {
        List<Item> items = syntax.split(script).stream()
                .map(part -> {
                    String sql = part.text(script).toString();
                    StatementEffect effect = syntax.effect(sql);
                    return new Item(sql, part, effect, Guard.judge(effect, stance));
                })
                .toList();
        return new RunPlan(script, offset, items);
    }
}
