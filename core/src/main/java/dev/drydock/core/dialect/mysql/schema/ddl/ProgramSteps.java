package dev.drydock.core.dialect.mysql.schema.ddl;

import dev.drydock.core.dialect.mysql.schema.MysqlText;
import dev.drydock.core.schema.ddl.OperationOrder;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.snapshot.DatabaseBody;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RoutineBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Views, routines, triggers and events: what goes, goes before the tables change; what comes or changes, comes
/// after. The server ties none of them to what they use.
final class ProgramSteps {
    private static final String COLLATION = "collation_connection";
    private static final List<String> SETTINGS = List.of("sql_mode", COLLATION, "time_zone");

    private final Delta delta;
    private final ProgramSql sql;
    private final Set<ElementKey> stale;
    private final Set<ElementKey> views;

    /// @param stale what is the same but for the names in its text
    ProgramSteps(Delta delta, Set<ElementKey> stale) {
        this.delta = delta;
        this.stale = stale;
        sql = new ProgramSql(delta.diff.options().owners());
        views = new TreeSet<>(delta.added(ElementKind.VIEW));
        delta.changed(ElementKind.VIEW).forEach(change -> views.add(change.key()));
        stale.stream().filter(key -> key.kind() == ElementKind.VIEW).forEach(views::add);
    }

    void drop(List<ScriptStep> steps) {
        delta.removed(ElementKind.EVENT).forEach(key -> steps.add(drop(key, "DROP EVENT " + MysqlText.qualified(key))));
        for (ElementKey key : delta.removed(ElementKind.TRIGGER)) {
            if (delta.after.elements().containsKey(Delta.table(key))) {
                steps.add(drop(key, dropTrigger(key)));
            }
        }
        Set<ElementKey> going = new TreeSet<>(delta.removed(ElementKind.VIEW));
        delta.changed(ElementKind.VIEW).stream()
                .map(Changed::key)
                .filter(this::turnsRound)
                .forEach(going::add);
        OperationOrder<ElementKey> order = new OperationOrder<>(going);
        delta.before.dependencies().forEach(dependency -> order.before(dependency.dependent(), dependency.on()));
        order.sorted().forEach(key -> steps.add(drop(key, "DROP VIEW " + MysqlText.qualified(key))));
    }

    private static ScriptStep drop(ElementKey key, String statement) {
        return new ScriptStep(key, statement, Risk.DESTRUCTIVE);
    }

    private static String dropTrigger(ElementKey key) {
        return "DROP TRIGGER " + MysqlText.qualified(key.schema(), key.name());
    }

    /// It is to be used by what it used.
    private boolean turnsRound(ElementKey view) {
        return delta.after.dependencies().stream()
                .anyMatch(dependency -> dependency.on().equals(view)
                        && views.contains(dependency.dependent())
                        && reaches(view, dependency.dependent()));
    }

    private boolean reaches(ElementKey from, ElementKey to) {
        Set<ElementKey> seen = new HashSet<>(Set.of(from));
        List<ElementKey> next = new ArrayList<>(seen);
        while (!next.isEmpty()) {
            ElementKey at = next.removeLast();
            if (at.equals(to)) {
                return true;
            }
            delta.before.dependencies().stream()
                    .filter(dependency -> dependency.dependent().equals(at) && seen.add(dependency.on()))
                    .forEach(dependency -> next.add(dependency.on()));
        }
        return false;
    }

    void create(List<ScriptStep> steps) {
        List<ScriptStep> made = new ArrayList<>();
        Map<String, String> session = new HashMap<>();
        for (ElementKey key : delta.removed(ElementKind.ROUTINE)) {
            Element gone = delta.before.elements().get(key);
            if (gone != null) {
                made.add(drop(key, ProgramSql.dropRoutine(gone)));
            }
        }
        for (Element routine : coming(ElementKind.ROUTINE)) {
            Element old = delta.before.elements().get(routine.key());
            if (old != null && delta.diff.original().elements().containsKey(routine.key())) {
                made.add(new ScriptStep(routine.key(), ProgramSql.dropRoutine(old), Risk.ADDITIVE));
            }
            settings(routine, session, made);
            made.add(new ScriptStep(routine.key(), sql.routine(routine), Risk.ADDITIVE));
        }
        createViews(session, made);
        triggers(session, made);
        for (Element event : coming(ElementKind.EVENT)) {
            if (delta.before.elements().containsKey(event.key())) {
                made.add(new ScriptStep(event.key(), "DROP EVENT " + MysqlText.qualified(event.key()), Risk.ADDITIVE));
            }
            settings(event, session, made);
            made.add(new ScriptStep(event.key(), sql.event(event), Risk.ADDITIVE));
        }
        for (String setting : SETTINGS) {
            if (session.containsKey(setting)) {
                ElementKey subject = made.getFirst().subject();
                made.addFirst(
                        new ScriptStep(subject, "SET @drydock_" + setting + " = @@SESSION." + setting, Risk.ADDITIVE));
                made.add(new ScriptStep(subject, "SET SESSION " + setting + " = @drydock_" + setting, Risk.ADDITIVE));
            }
        }
        steps.addAll(made);
    }

    private List<Element> coming(ElementKind kind) {
        return delta.after.elements().values().stream()
                .filter(element -> element.key().kind() == kind)
                .filter(element -> delta.isNewOrChanged(element.key()) || stale.contains(element.key()))
                .toList();
    }

    /// They run with the settings they are made with.
    private void settings(Element element, Map<String, String> session, List<ScriptStep> steps) {
        SortedMap<String, String> options = switch (element.body()) {
            case RoutineBody.Routine routine -> routine.options();
            case PartBody.Trigger trigger -> trigger.options();
            case DatabaseBody.Event event -> event.options();
            case RelationBody.View view -> view.options();
            default -> new TreeMap<>();
        };
        for (String setting : SETTINGS) {
            String value = options.get(setting);
            if (value != null && !value.equals(session.put(setting, value))) {
                String spelled = setting.equals(COLLATION) ? ColumnSql.spelled(value, delta.version) : value;
                steps.add(new ScriptStep(
                        element.key(), "SET SESSION " + setting + " = " + MysqlText.text(spelled), Risk.ADDITIVE));
            }
        }
    }

    private void createViews(Map<String, String> session, List<ScriptStep> steps) {
        OperationOrder<ElementKey> order = new OperationOrder<>(views);
        delta.after.dependencies().forEach(dependency -> order.before(dependency.on(), dependency.dependent()));
        for (ElementKey key : order.sorted()) {
            Element view = delta.after.elements().get(key);
            if (view != null) {
                settings(view, session, steps);
                boolean replace = delta.before.elements().containsKey(key) && !turnsRound(key);
                steps.add(new ScriptStep(key, sql.view(view, replace), Risk.ADDITIVE));
            }
        }
    }

    /// Triggers of one table, time and event, in their order: those that keep it stay.
    private void triggers(Map<String, String> session, List<ScriptStep> steps) {
        Map<String, List<Element>> groups = new LinkedHashMap<>();
        for (Element element : delta.after.elements().values()) {
            if (element.key().kind() == ElementKind.TRIGGER
                    && !delta.diff.notCompared().contains(ElementKind.TRIGGER)) {
                groups.computeIfAbsent(TriggerOrder.group(element), any -> new ArrayList<>())
                        .add(element);
            }
        }
        for (List<Element> group : groups.values()) {
            TriggerOrder order = new TriggerOrder(delta, group, stale);
            for (Element trigger : order.remade()) {
                if (delta.before.elements().containsKey(trigger.key())
                        && delta.stays(Delta.table(trigger.key()))
                        && delta.diff.renames().stream()
                                .noneMatch(rename -> rename.to().equals(trigger.key()))) {
                    steps.add(new ScriptStep(trigger.key(), dropTrigger(trigger.key()), Risk.ADDITIVE));
                }
            }
            for (Element trigger : order.remade()) {
                settings(trigger, session, steps);
                steps.add(new ScriptStep(trigger.key(), sql.trigger(trigger, order.place(trigger)), Risk.ADDITIVE));
            }
        }
    }
}
