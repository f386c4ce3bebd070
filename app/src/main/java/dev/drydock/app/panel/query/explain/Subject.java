package dev.drydock.app.panel.query.explain;

import dev.drydock.app.panel.query.ask.RunPlan;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.plan.run.Explain;
import dev.drydock.core.plan.run.port.ExplainRequest;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.Syntax;
import java.util.List;
import java.util.OptionalLong;

/// What a plan is wanted of.
///
/// @param sql one statement; `""` for what another session runs
/// @param offset where it begins in the editor
/// @param version of the editor's text then
/// @param analyze it is run, measured and rolled back
/// @param values of its parameters; empty when none are given
/// @param session of the server, whose statement it is; empty for one of this tab
public record Subject(String sql, int offset, int version, boolean analyze, List<String> values, OptionalLong session) {
    /// Nothing that a plan could be of.
    public static final Subject NONE = new Subject("", RunPlan.NOWHERE, 0, false, List.of(), OptionalLong.empty());

    public Subject {
        values = List.copyOf(values);
    }

    /// The statement that is selected, else the one at the caret.
    ///
    /// @param version of the text
    /// @throws FaultException when it is not exactly one whole statement
    public static Subject of(RunPlan.Request request, Syntax syntax, int version, boolean analyze)
            throws FaultException {
        int from = request.from();
        int to = request.to();
        if (from >= to) {
            from = 0;
            to = request.text().length();
            List<ScriptPart> parts = syntax.split(request.text());
            if (!parts.isEmpty()) {
                ScriptPart part = RunPlan.at(parts, request.text(), request.caret());
                from = part.start();
                to = part.end();
            }
        }
        String text = request.text().substring(from, to);
        String sql = Explain.statement(syntax, text);
        int offset = from + syntax.split(text).getFirst().start();
        return new Subject(sql, offset, version, analyze, List.of(), OptionalLong.empty());
    }

    /// What the session with this number runs now.
    public static Subject running(long session) {
        return new Subject("", RunPlan.NOWHERE, 0, false, List.of(), OptionalLong.of(session));
    }

    public Subject measured(boolean run) {
        return new Subject(sql, offset, version, run, values, session);
    }

    public Subject with(List<String> others) {
        return new Subject(sql, offset, version, analyze, others, session);
    }

    public ExplainRequest request() {
        ExplainRequest plain = ExplainRequest.of(sql).with(values);
        return analyze ? plain.analyzed() : plain;
    }
}
