package dev.drydock.cli.schema.diff;

import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.schema.side.Side;
import dev.drydock.core.schema.ddl.Loss;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.AttributeChange;
import dev.drydock.core.schema.diff.Difference;
import dev.drydock.core.schema.diff.Rename;
import dev.drydock.core.schema.diff.proposal.RenameProposal;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.SchemaSnapshot.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The JSON of a comparison, documented in `docs/schema-diff.md`: names are part of the contract.
public final class DiffJson {
    static final String FORMAT = "drydock-schema-diff";
    static final int VERSION = 1;

    private DiffJson() {}

    static Map<String, @Nullable Object> document(Compared told) {
        List<String> notes = new ArrayList<>(told.before().notes());
        notes.addAll(told.after().notes());
        notes.addAll(told.notes());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        json.put("before", side(told.before()));
        json.put("after", side(told.after()));
        json.put("same", told.diff().isEmpty());
        json.put("risk", ElementWords.word(told.diff().risk()));
        json.put("differences", told.listed().stream().map(DiffJson::difference).toList());
        json.put("renames", told.diff().renames().stream().map(DiffJson::rename).toList());
        json.put(
                "proposedRenames",
                told.proposals().stream().map(DiffJson::proposal).toList());
        json.put(
                "notCompared",
                ValueJson.of(told.diff().notCompared().stream().sorted().toList()));
        json.put("script", script(told.script(), told.counted()));
        json.put("notes", notes);
        return json;
    }

    private static Object side(Side side) {
        Origin origin = side.snapshot().origin();
        return JsonOut.object(
                "source", side.label(),
                "dialect", origin.dialect(),
                "majorVersion", origin.majorVersion(),
                "database", origin.database());
    }

    /// How an element is told.
    public static Map<String, @Nullable Object> key(ElementKey key) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", ElementWords.word(key.kind()));
        json.put("schema", key.schema());
        json.put("parent", key.parent());
        json.put("name", key.name());
        json.put("arguments", key.arguments());
        return json;
    }

    private static Object difference(Difference difference) {
        Map<String, @Nullable Object> json = key(difference.key());
        json.put(
                "change",
                switch (difference) {
                    case Difference.Added _ -> "added";
                    case Difference.Removed _ -> "removed";
                    case Difference.Renamed _ -> "renamed";
                    case Difference.Changed _ -> "changed";
                });
        json.put("risk", ElementWords.word(difference.risk()));
        if (difference instanceof Difference.Renamed renamed) {
            json.put("from", key(renamed.rename().from()));
        }
        json.put(
                "attributes",
                difference instanceof Difference.Changed changed
                        ? changed.attributes().stream().map(DiffJson::attribute).toList()
                        : List.of());
        return json;
    }

    private static Object rename(Rename rename) {
        return JsonOut.object("from", key(rename.from()), "to", key(rename.to()));
    }

    private static Object proposal(RenameProposal proposal) {
        return JsonOut.object(
                "from", key(proposal.rename().from()),
                "to", key(proposal.rename().to()),
                "score", proposal.score(),
                "standing", ElementWords.word(proposal.standing()),
                "evidence", ValueJson.of(proposal.evidence()));
    }

    private static Object attribute(AttributeChange change) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", change.name());
        json.put("before", orNull(ValueJson.of(change.before())));
        json.put("after", orNull(ValueJson.of(change.after())));
        return json;
    }

    static Object script(MigrationScript script, Map<Loss, Long> counted) {
        return script.groups().stream()
                .map(group -> JsonOut.object(
                        "transaction",
                        group.transaction(),
                        "steps",
                        group.steps().stream().map(step -> step(step, counted)).toList()))
                .toList();
    }

    private static Object step(ScriptStep step, Map<Loss, Long> counted) {
        return JsonOut.object(
                "subject", key(step.subject()),
                "sql", step.sql(),
                "risk", ElementWords.word(step.risk()),
                "hazards", ValueJson.of(step.hazards()),
                "losses",
                        step.losses().stream().map(loss -> loss(loss, counted)).toList());
    }

    private static Object loss(Loss loss, Map<Loss, Long> counted) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("subject", key(loss.subject()));
        json.put("kind", ElementWords.word(loss.kind()));
        json.put("count", counted.get(loss));
        json.put("countSql", loss.countSql());
        return json;
    }

    /// Members of members may be empty, too.
    private static @Nullable Object orNull(Object value) {
        return switch (value) {
            case Optional<?> none -> null;
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                map.forEach((name, each) -> members.put(String.valueOf(name), each == null ? null : orNull(each)));
                yield members;
            }
            case List<?> list -> {
                List<@Nullable Object> members = new ArrayList<>();
                list.forEach(each -> members.add(each == null ? null : orNull(each)));
                yield members;
            }
            default -> value;
        };
    }
}
