package dev.drydock.core.schema.diff;

import dev.drydock.core.schema.diff.TextRenames.Scope;
import dev.drydock.core.schema.snapshot.Body;
import dev.drydock.core.schema.snapshot.DatabaseBody;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RoutineBody;
import dev.drydock.core.schema.snapshot.TypeBody;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The body of one element after renames. A text that cannot be rewritten surely gets a mark, so that it equals
/// no other: the difference that this makes costs a statement more, never a wrong result.
final class RenamedBody {
    private static final String MARK = "/* before a rename */ ";

    private final NewNames names;
    private final ElementKey key;
    private final boolean doubtful;
    private final Optional<Body> goal;

    /// @param key the old one
    /// @param doubtful elements that hold on to renamed columns
    /// @param goal the same element on the other side
    RenamedBody(NewNames names, ElementKey key, Set<ElementKey> doubtful, Optional<Element> goal) {
        this.names = names;
        this.key = key;
        this.doubtful = doubtful.contains(key);
        this.goal = goal.map(Element::body);
    }

    Body of(Body body) {
        return switch (body) {
            case RelationBody relation -> relation(relation);
            case PartBody part -> part(part);
            case TypeBody type -> type(type);
            case RoutineBody routine -> routine(routine);
            case DatabaseBody database -> database(database);
        };
    }

    private String type(String text) {
        return TextRenames.ofType(text, names.paths());
    }

    private <B> Optional<String> goal(Class<B> sort, Function<B, String> component) {
        return goal.filter(sort::isInstance).map(sort::cast).map(component);
    }

    private static String settled(Optional<String> now, String before, Optional<String> goal) {
        return now.map(text -> text.equals(before)
                        ? text
                        : goal.map(other -> TextRenames.spelt(text, other)).orElse(text))
                .orElse(MARK + before);
    }

    private Scope scope(Optional<ElementKey> relation, Optional<ElementKey> far) {
        String own = names.ownName(key);
        return new Scope(
                names.paths(),
                relation.map(ElementKey::name).orElse(""),
                relation.map(names::columns).orElse(Map.of()),
                far.map(names::columns).orElse(Map.of()),
                own.equals(key.name()) ? Map.of() : Map.of(key.name(), own));
    }

    /// A text about the columns of the relation that this is a part of.
    private String ofColumns(String text, Optional<ElementKey> far, Optional<String> other) {
        boolean query = doubtful && SqlWord.of(text).stream().anyMatch(word -> word.is("SELECT"));
        Optional<ElementKey> relation = key.isPart() ? Optional.of(NewNames.relation(key)) : Optional.of(key);
        return settled(query ? Optional.empty() : TextRenames.of(text, scope(relation, far)), text, other);
    }

    private String ofColumns(String text, Optional<String> other) {
        return ofColumns(text, Optional.empty(), other);
    }

    private String query(String text, Optional<String> other) {
        boolean sure = !doubtful && names.columns(key).isEmpty();
        return settled(
                sure ? TextRenames.of(text, scope(Optional.empty(), Optional.empty())) : Optional.empty(), text, other);
    }

    private Body relation(RelationBody relation) {
        return switch (relation) {
            case RelationBody.Table table -> table(table);
            case RelationBody.View view ->
                new RelationBody.View(
                        query(view.definition(), goal(RelationBody.View.class, RelationBody.View::definition)),
                        view.options());
            case RelationBody.MaterialisedView view ->
                new RelationBody.MaterialisedView(
                        query(
                                view.definition(),
                                goal(RelationBody.MaterialisedView.class, RelationBody.MaterialisedView::definition)),
                        view.populated(),
                        view.accessMethod(),
                        view.tablespace(),
                        view.options());
            case RelationBody.Sequence sequence ->
                new RelationBody.Sequence(
                        sequence.numbering(),
                        sequence.persistence(),
                        sequence.ownedBy().map(names::of));
            case RelationBody.Column column -> column(column);
            case RelationBody.ColumnDefault value ->
                new RelationBody.ColumnDefault(ofColumns(
                        value.expression(),
                        goal(RelationBody.ColumnDefault.class, RelationBody.ColumnDefault::expression)));
        };
    }

    private RelationBody.Table table(RelationBody.Table table) {
        Optional<String> other = goal.filter(RelationBody.Table.class::isInstance)
                .map(RelationBody.Table.class::cast)
                .flatMap(RelationBody.Table::partitionKey);
        String index = "INDEX ";
        return new RelationBody.Table(
                table.persistence(),
                table.accessMethod(),
                table.tablespace(),
                table.options(),
                table.partitionKey().map(text -> ofColumns(text, other)),
                table.partitionOf().map(of -> new RelationBody.PartitionOf(names.of(of.parent()), type(of.bound()))),
                table.inherits().stream().map(names::of).toList(),
                table.ofType().map(this::type),
                table.foreign(),
                table.rowSecurity(),
                table.rowSecurityForced(),
                table.identityIndex().startsWith(index)
                        ? index + names.index(key, table.identityIndex().substring(index.length()))
                        : table.identityIndex(),
                table.clusteredOn().map(name -> names.index(key, name)));
    }

    private RelationBody.Column column(RelationBody.Column column) {
        Optional<String> other = goal.filter(RelationBody.Column.class::isInstance)
                .map(RelationBody.Column.class::cast)
                .flatMap(RelationBody.Column::generated)
                .map(RelationBody.Generated::expression);
        return new RelationBody.Column(
                column.position(),
                type(column.type()),
                column.collation().map(this::type),
                column.notNull(),
                column.identity(),
                column.generated()
                        .map(made -> new RelationBody.Generated(ofColumns(made.expression(), other), made.stored())),
                column.statistics(),
                column.storage(),
                column.compression(),
                column.options(),
                column.inherited());
    }

    private List<String> columns(ElementKey relation, List<String> old) {
        Map<String, String> now = names.columns(relation);
        return old.stream().map(name -> now.getOrDefault(name, name)).toList();
    }

    private Body part(PartBody part) {
        ElementKey relation = NewNames.relation(key);
        return switch (part) {
            case PartBody.Constraint body ->
                new PartBody.Constraint(
                        body.type(),
                        columns(relation, body.columns()),
                        body.reference()
                                .map(far -> new PartBody.Reference(
                                        names.of(far.table()),
                                        columns(far.table(), far.columns()),
                                        far.onUpdate(),
                                        far.onDelete(),
                                        far.match())),
                        body.validated(),
                        body.deferrable(),
                        body.initiallyDeferred(),
                        body.attachedTo().map(names::of),
                        ofColumns(
                                body.definition(),
                                body.reference().map(PartBody.Reference::table),
                                goal(PartBody.Constraint.class, PartBody.Constraint::definition)));
            case PartBody.Index body -> index(relation, body);
            case PartBody.Trigger body ->
                new PartBody.Trigger(
                        ofColumns(body.definition(), goal(PartBody.Trigger.class, PartBody.Trigger::definition)),
                        body.firing(),
                        body.options());
            case PartBody.Rule body ->
                new PartBody.Rule(
                        query(body.definition(), goal(PartBody.Rule.class, PartBody.Rule::definition)), body.firing());
            case PartBody.Policy body ->
                new PartBody.Policy(
                        body.command(),
                        body.permissive(),
                        body.roles(),
                        body.using()
                                .map(text -> ofColumns(
                                        text,
                                        goal(
                                                PartBody.Policy.class,
                                                other -> other.using().orElse("")))),
                        body.withCheck()
                                .map(text -> ofColumns(
                                        text,
                                        goal(
                                                PartBody.Policy.class,
                                                other -> other.withCheck().orElse("")))));
        };
    }

    private PartBody.Index index(ElementKey relation, PartBody.Index body) {
        Optional<PartBody.Index> other =
                goal.filter(PartBody.Index.class::isInstance).map(PartBody.Index.class::cast);
        List<PartBody.IndexKey> goals = other.map(PartBody.Index::keys).orElse(List.of());
        List<PartBody.IndexKey> keys = new ArrayList<>();
        for (int i = 0; i < body.keys().size(); i++) {
            PartBody.IndexKey old = body.keys().get(i);
            Optional<String> spelling =
                    i < goals.size() ? Optional.of(goals.get(i).expression()) : Optional.empty();
            keys.add(new PartBody.IndexKey(
                    ofColumns(old.expression(), spelling),
                    old.collation().map(this::type),
                    old.operatorClass().map(this::type),
                    old.descending(),
                    old.nullsFirst()));
        }
        return new PartBody.Index(
                body.unique(),
                body.method(),
                keys,
                columns(relation, body.included()),
                body.predicate().map(text -> ofColumns(text, other.flatMap(PartBody.Index::predicate))),
                body.nullsNotDistinct(),
                body.valid(),
                body.attachedTo().map(names::of),
                ofColumns(body.definition(), other.map(PartBody.Index::definition)),
                body.options());
    }

    private Body type(TypeBody type) {
        return switch (type) {
            case TypeBody.EnumType body -> {
                Map<String, String> now = names.labels(key);
                yield new TypeBody.EnumType(body.labels().stream()
                        .map(label -> now.getOrDefault(label, label))
                        .toList());
            }
            case TypeBody.Domain body ->
                new TypeBody.Domain(
                        type(body.type()),
                        body.collation().map(this::type),
                        body.notNull(),
                        body.defaultExpression().map(this::type));
            case TypeBody.CompositeType body ->
                new TypeBody.CompositeType(body.attributes().stream()
                        .map(each -> new TypeBody.Attribute(
                                each.name(), type(each.type()), each.collation().map(this::type)))
                        .toList());
            case TypeBody.RangeType body ->
                new TypeBody.RangeType(
                        type(body.subtype()),
                        body.operatorClass().map(this::type),
                        body.collation().map(this::type),
                        body.canonical().map(this::type),
                        body.difference().map(this::type),
                        body.multirange());
            case TypeBody.Collation body -> body;
        };
    }

    private Body routine(RoutineBody routine) {
        return switch (routine) {
            case RoutineBody.Routine body ->
                new RoutineBody.Routine(
                        body.kind(),
                        type(body.arguments()),
                        type(body.result()),
                        body.language(),
                        query(body.definition(), goal(RoutineBody.Routine.class, RoutineBody.Routine::definition)),
                        body.options());
            case RoutineBody.Aggregate body ->
                new RoutineBody.Aggregate(type(body.arguments()), type(body.definition()));
        };
    }

    private Body database(DatabaseBody database) {
        return switch (database) {
            case DatabaseBody.Schema any -> any;
            case DatabaseBody.Event body ->
                new DatabaseBody.Event(
                        query(body.definition(), goal(DatabaseBody.Event.class, DatabaseBody.Event::definition)),
                        body.options());
            case DatabaseBody.Extension body -> new DatabaseBody.Extension(names.schema(body.schema()), body.version());
            case DatabaseBody.EventTrigger body ->
                new DatabaseBody.EventTrigger(body.event(), body.tags(), type(body.function()), body.firing());
            case DatabaseBody.Publication body ->
                new DatabaseBody.Publication(
                        body.allTables(),
                        body.viaPartitionRoot(),
                        body.operations(),
                        body.tables().stream()
                                .map(this::published)
                                .sorted(Comparator.comparing(DatabaseBody.PublishedTable::table))
                                .toList(),
                        body.schemas().stream().map(names::schema).toList());
            case DatabaseBody.Statistics body ->
                new DatabaseBody.Statistics(
                        query(
                                body.definition(),
                                goal(DatabaseBody.Statistics.class, DatabaseBody.Statistics::definition)),
                        body.target());
            case DatabaseBody.DefaultPrivileges any -> any;
        };
    }

    private DatabaseBody.PublishedTable published(DatabaseBody.PublishedTable table) {
        Map<String, String> now = names.columns(table.table());
        Optional<String> filter = table.filter()
                .map(text -> TextRenames.of(
                                text, new Scope(names.paths(), table.table().name(), now, Map.of(), Map.of()))
                        .orElse(MARK + text));
        return new DatabaseBody.PublishedTable(
                names.of(table.table()), columns(table.table(), table.columns()), filter);
    }
}
