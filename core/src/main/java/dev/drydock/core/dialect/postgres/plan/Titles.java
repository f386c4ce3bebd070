package dev.drydock.core.dialect.postgres.plan;

/// The words by which the text format names a node.
final class Titles {
    private Titles() {}

    static String of(RawNode node) {
        StringBuilder title = new StringBuilder();
        if (node.has("Parallel Aware")) {
            title.append("Parallel ");
        }
        if (node.has("Async Capable")) {
            title.append("Async ");
        }
        title.append(kind(node, node.text(Names.TYPE)));
        if (node.text("Scan Direction").equals("Backward")) {
            title.append(" Backward");
        }
        if (node.has(Names.INDEX)) {
            title.append(node.text(Names.TYPE).equals("Bitmap Index Scan") ? " on " : " using ")
                    .append(node.text(Names.INDEX));
        }
        return title.append(target(node)).toString();
    }

    private static String kind(RawNode node, String type) {
        String join = node.text("Join Type");
        return switch (type) {
            case "Aggregate" -> {
                String mode = node.text("Partial Mode");
                yield (mode.isEmpty() ? "" : mode + " ") + aggregate(node.text("Strategy"));
            }
            case "SetOp" -> (node.text("Strategy").equals("Hashed") ? "HashSetOp " : "SetOp ") + node.text("Command");
            case "ModifyTable" -> node.text("Operation");
            case "Foreign Scan" -> node.has("Operation") ? "Foreign " + node.text("Operation") : type;
            case "Custom Scan" -> type + " (" + node.text("Custom Plan Provider") + ")";
            case "Nested Loop", "Hash Join", "Merge Join" -> {
                String stem = type.equals("Nested Loop") ? type : type.substring(0, type.length() - 5);
                yield join.isEmpty() || join.equals("Inner") ? type : stem + " " + join + " Join";
            }
            default -> type;
        };
    }

    private static String aggregate(String strategy) {
        return switch (strategy) {
            case "Sorted" -> "GroupAggregate";
            case "Hashed" -> "HashAggregate";
            case "Mixed" -> "MixedAggregate";
            default -> "Aggregate";
        };
    }

    private static String target(RawNode node) {
        String name = "";
        for (String tag :
                new String[] {Names.RELATION, "Function Name", "Table Function Name", "CTE Name", "Tuplestore Name"}) {
            name = name.isEmpty() ? node.text(tag) : name;
        }
        String alias = node.text(Names.ALIAS);
        if (name.isEmpty()) {
            return alias.isEmpty() ? "" : " on " + alias;
        }
        return " on " + name + (alias.isEmpty() || alias.equals(name) ? "" : " " + alias);
    }
}
