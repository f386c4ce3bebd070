package dev.drydock.core.dialect.sqlite.plan;

import dev.drydock.core.plan.PlanReader;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.draft.NodeDraft;
import dev.drydock.core.plan.draft.PlanDraft;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.plan.paste.Pasted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Plans of SQLite: steps with no numbers. Pure, any thread.
public final class SqlitePlans implements PlanReader {
    private static final Pattern DRAWN = Pattern.compile("^((?:\\|  |   )*)(?:\\|--|`--)(.+)$");
    private static final Pattern ROW = Pattern.compile(
            "^\\s*\\|?\\s*(\\d+)\\s*(?:\\||\\s|,)\\s*(\\d+)\\s*(?:\\||\\s|,)\\s*\\d+\\s*(?:\\||\\s|,)\\s*\"?([A-Z][A-Z-]+\\b.*?)\"?\\s*\\|?\\s*$");
    private static final Pattern ACCESS = Pattern.compile(
            "(SCAN|SEARCH)(?: TABLE| SUBQUERY)? (\"[^\"]+\"|\\S+)(?: AS (\\S+))?(?: USING (?:(?:AUTOMATIC |PARTIAL"
                    + " |COVERING )*INDEX (\\S+)|.*?)?(?: \\(.*\\))?)?.*");
    private static final Pattern FIRST_WORDS = Pattern.compile("([A-Z][A-Z-]*(?: [A-Z][A-Z-]*)*)\\b.*");

    @Override
    public PlanReading read(Pasted text) {
        if (!(text instanceof Pasted.Lines(List<String> lines))) {
            return new PlanReading.NotMine();
        }
        NodeDraft root = new NodeDraft("QUERY PLAN", ChildKind.ROOT);
        List<NodeDraft> stack = new ArrayList<>(List.of(root));
        Map<String, NodeDraft> byId = new HashMap<>();
        for (String line : lines) {
            Matcher drawn = DRAWN.matcher(line);
            Matcher row = ROW.matcher(line);
            if (drawn.matches()) {
                int level = Math.min(drawn.group(1).length() / 3 + 1, stack.size());
                stack.subList(level, stack.size()).clear();
                NodeDraft node = node(drawn.group(2).strip());
                stack.getLast().children().add(node);
                stack.add(node);
            } else if (row.matches()) {
                NodeDraft node = node(row.group(3).strip());
                byId.getOrDefault(row.group(2), root).children().add(node);
                byId.put(row.group(1), node);
            }
        }
        return root.children().isEmpty()
                ? new PlanReading.NotMine()
                : PlanDraft.plan(root, new LinkedHashMap<>(), List.of(), false);
    }

    private static NodeDraft node(String detail) {
        Matcher access = ACCESS.matcher(detail);
        Matcher words = FIRST_WORDS.matcher(detail);
        String type = access.matches() ? access.group(1) : words.matches() ? words.group(1) : detail;
        boolean inside = detail.contains("SUBQUERY") && !access.matches();
        NodeDraft node = new NodeDraft(type, inside ? ChildKind.SUBPLAN : ChildKind.OUTER).title(detail);
        node.put("detail", new PlanValue.Text(detail));
        if (access.matches()) {
            String table = access.group(2);
            boolean quoted = table.startsWith("\"") && table.endsWith("\"") && table.length() > 1;
            node.relation(
                    quoted ? table.substring(1, table.length() - 1) : table, Optional.ofNullable(access.group(3)));
            if (access.group(4) != null) {
                node.index(access.group(4));
            }
        }
        return node;
    }
}
