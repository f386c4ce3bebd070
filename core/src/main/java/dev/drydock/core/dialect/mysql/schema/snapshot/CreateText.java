package dev.drydock.core.dialect.mysql.schema.snapshot;

import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What only `SHOW CREATE TABLE` tells, of the tables that may have it: the parser of a full-text index, the
/// options of a vector index, periods and keys over them, and how the history of a table is partitioned.
final class CreateText {
    private static final CatalogQuery CREATE = MysqlSnapshots.query("create-table");
    private static final Set<String> KINDS = Set.of("FULLTEXT", "VECTOR");
    private static final Set<String> TIMES = Set.of("date", "datetime", "timestamp");
    private static final Pattern KEY =
            Pattern.compile("  (PRIMARY KEY|(?:UNIQUE |FULLTEXT |VECTOR )?KEY `((?:[^`]|``)*)`) (\\(.*\\))(.*?),?");
    private static final Pattern PERIOD = Pattern.compile("  (PERIOD FOR (?:SYSTEM_TIME|`(?:[^`]|``)*`)) (\\(.*\\)),?");
    private static final Pattern HISTORY =
            Pattern.compile("(?s).*\n PARTITION BY (SYSTEM_TIME [^\n]*)(?:\nPARTITIONS (\\d+))?(?:\n\\(.*)?");
    private static final Pattern PARSER = Pattern.compile("WITH PARSER `(?:[^`]|``)*`");
    private static final Pattern VECTOR = Pattern.compile("(`?(?:M|DISTANCE)`?=\\S+)");

    private final MysqlDraft draft;

    CreateText(MysqlDraft draft) {
        this.draft = draft;
    }

    void read() throws SQLException {
        for (ElementKey table : special()) {
            Map<String, String> identifiers = Map.of("schema", draft.place().database(), "name", table.name());
            List<String> told =
                    CREATE.withIdentifiers(identifiers, "`").rows(draft.session, row -> row.text("Create Table"));
            if (!told.isEmpty()) {
                read(table, told.getFirst());
            }
        }
    }

    /// Tables that may have such facts: a period needs two columns of one kind of time that are never NULL.
    private Set<ElementKey> special() {
        Set<ElementKey> tables = new TreeSet<>();
        Map<ElementKey, Set<String>> times = new HashMap<>();
        for (Element element : draft.elements()) {
            ElementKey key = element.key();
            ElementKey table = ElementKey.of(ElementKind.TABLE, key.schema(), key.parent());
            boolean has = switch (element.body()) {
                case PartBody.Index index -> KINDS.contains(index.method());
                case RelationBody.Table body -> body.options().containsKey(TableRows.VERSIONING);
                case RelationBody.Column column ->
                    draft.version.mariaDb()
                            && column.notNull()
                            && TIMES.contains(column.type().replaceAll("\\(.*", ""))
                            && !times.computeIfAbsent(table, any -> new HashSet<>())
                                    .add(column.type());
                default -> false;
            };
            if (has) {
                tables.add(key.kind() == ElementKind.TABLE ? key : table);
            }
        }
        tables.removeIf(table -> !draft.has(table));
        return tables;
    }

    private void read(ElementKey table, String create) {
        SortedMap<String, String> periods = new TreeMap<>();
        for (String line : create.lines().toList()) {
            Matcher period = PERIOD.matcher(line);
            if (period.matches()) {
                periods.put(period.group(1), period.group(2));
            }
            Matcher key = KEY.matcher(line);
            if (key.matches()) {
                key(table, key);
            }
        }
        Matcher history = HISTORY.matcher(create);
        Optional<String> partitioning = history.matches() ? Optional.of(history.group(1)) : Optional.empty();
        Optional<String> count = history.matches() ? Optional.ofNullable(history.group(2)) : Optional.empty();
        if (!periods.isEmpty() || partitioning.isPresent()) {
            table(table, periods, partitioning, count);
        }
        for (String name : periods.keySet()) {
            // its own condition is kept as a check that bears its name
            String plain = name.replaceFirst("^PERIOD FOR ", "").replace("`", "");
            draft.find(table.part(ElementKind.CONSTRAINT, plain))
                    .filter(check -> check.body() instanceof PartBody.Constraint body
                            && body.type() == TableConstraint.Kind.CHECK)
                    .ifPresent(check -> draft.remove(check.key()));
        }
    }

    private void table(
            ElementKey key, SortedMap<String, String> periods, Optional<String> partitioning, Optional<String> count) {
        draft.find(key).ifPresent(element -> {
            if (element.body() instanceof RelationBody.Table table) {
                SortedMap<String, String> options = new TreeMap<>(table.options());
                options.putAll(periods);
                count.ifPresent(number -> options.put(PartitionRows.PARTITIONS, number));
                draft.put(element.with(new RelationBody.Table(
                        table.persistence(),
                        table.accessMethod(),
                        table.tablespace(),
                        options,
                        partitioning.or(table::partitionKey),
                        table.partitionOf(),
                        table.inherits(),
                        table.ofType(),
                        table.foreign(),
                        table.rowSecurity(),
                        table.rowSecurityForced(),
                        table.identityIndex(),
                        table.clusteredOn())));
            }
        });
    }

    private void key(ElementKey table, Matcher line) {
        String columns = line.group(3);
        List<String> extras = new ArrayList<>();
        for (Pattern pattern : List.of(PARSER, VECTOR)) {
            Matcher extra = pattern.matcher(line.group(4));
            while (extra.find()) {
                extras.add(extra.group());
            }
        }
        boolean period = columns.contains("WITHOUT OVERLAPS");
        if (!period && extras.isEmpty()) {
            return;
        }
        String definition = line.group(1) + " " + columns
                + extras.stream().map(extra -> " " + extra).reduce("", String::concat);
        if (line.group(2) == null) {
            draft.find(table.part(ElementKind.CONSTRAINT, IndexRows.PRIMARY)).ifPresent(element -> {
                if (element.body() instanceof PartBody.Constraint key) {
                    draft.put(element.with(new PartBody.Constraint(
                            key.type(),
                            key.columns(),
                            key.reference(),
                            key.validated(),
                            key.deferrable(),
                            key.initiallyDeferred(),
                            key.attachedTo(),
                            definition)));
                }
            });
            return;
        }
        draft.find(table.part(ElementKind.INDEX, line.group(2).replace("``", "`")))
                .ifPresent(element -> {
                    if (element.body() instanceof PartBody.Index index) {
                        draft.put(element.with(new PartBody.Index(
                                index.unique(),
                                index.method(),
                                index.keys(),
                                index.included(),
                                index.predicate(),
                                index.nullsNotDistinct(),
                                index.valid(),
                                index.attachedTo(),
                                definition,
                                index.options())));
                    }
                });
    }
}
