package dev.drydock.core.dialect.postgres.schema.ddl;

import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.Grant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Owner, comment and rights: what every element can have beside its body.
final class StandingSql {
    private final SchemaDiff diff;
    private final boolean defaultsInForce;

    StandingSql(SchemaDiff diff) {
        this.diff = diff;
        defaultsInForce = diff.before().elements().keySet().stream()
                .anyMatch(key -> key.kind() == ElementKind.DEFAULT_PRIVILEGES);
    }

    /// For one that was just made: by the role that read `before`, with the rights that are built in.
    List<String> fresh(Element made) {
        List<String> sql = new ArrayList<>();
        if (diff.options().owners()
                && made.owner()
                        .filter(owner -> !owner.equals(diff.before().origin().role()))
                        .isPresent()) {
            sql.add(owner(made));
        }
        if (diff.options().comments()
                && made.comment().isPresent()
                && made.key().kind() != ElementKind.EXTENSION) {
            sql.add(comment(made));
        }
        if (diff.options().grants()) {
            if (defaultsInForce && made.owner().isPresent()) {
                revokeInherited(made, sql);
            }
            rights(made, builtIn(made.key().kind()), made.grants(), sql);
        }
        return sql;
    }

    List<String> changed(Element before, Element after) {
        List<String> sql = new ArrayList<>();
        List<Grant> held = before.grants();
        if (diff.options().owners()
                && after.owner().isPresent()
                && !before.owner().equals(after.owner())) {
            String heir = after.owner().get();
            if (diff.options().grants()
                    && held.stream().anyMatch(grant -> grant.grantee().equals(heir))) {
                // what the new owner was granted would stay behind as a leftover of its own rights
                sql.add("REVOKE ALL ON " + object(after) + " FROM " + Names.role(heir));
            }
            sql.add(owner(after));
            held = passedOn(held, before.owner().orElse(""), heir);
        }
        if (diff.options().comments() && !before.comment().equals(after.comment())) {
            sql.add(comment(after));
        }
        if (diff.options().grants()) {
            rights(after, held, after.grants(), sql);
        }
        return sql;
    }

    /// ALTER ... OWNER hands the old owner's own entries to the new one.
    private static List<Grant> passedOn(List<Grant> grants, String from, String to) {
        return grants.stream()
                .filter(grant -> !grant.grantee().equals(to))
                .map(grant ->
                        grant.grantee().equals(from) ? new Grant(to, grant.privilege(), grant.grantable()) : grant)
                .toList();
    }

    private static String owner(Element element) {
        return "ALTER " + Names.phrase(element) + " OWNER TO "
                + Names.quoted(element.owner().orElseThrow());
    }

    private static String comment(Element element) {
        return "COMMENT ON " + Names.phrase(element) + " IS "
                + element.comment().map(Names::text).orElse("NULL");
    }

    private static List<Grant> builtIn(ElementKind kind) {
        return switch (kind) {
            case ROUTINE -> List.of(new Grant("", "EXECUTE", false));
            case ENUM_TYPE, DOMAIN, COMPOSITE_TYPE, RANGE_TYPE -> List.of(new Grant("", "USAGE", false));
            default -> List.of();
        };
    }

    /// What default privileges gave to it on the way is taken, so that the built-in rights are the start.
    private void revokeInherited(Element made, List<String> sql) {
        if (object(made).isEmpty()) {
            return;
        }
        TreeSet<String> grantees = new TreeSet<>();
        diff.before().elements().values().stream()
                .filter(element -> element.key().kind() == ElementKind.DEFAULT_PRIVILEGES)
                .forEach(element -> element.grants().forEach(grant -> grantees.add(grant.grantee())));
        grantees.remove(made.owner().orElse(""));
        for (String grantee : grantees) {
            sql.add("REVOKE ALL ON " + object(made) + " FROM " + Names.role(grantee));
        }
        for (Grant grant : builtIn(made.key().kind())) {
            sql.add("GRANT " + grant.privilege() + " ON " + object(made) + " TO PUBLIC");
        }
    }

    private static void rights(Element element, List<Grant> from, List<Grant> to, List<String> sql) {
        String owner = element.owner().orElse("");
        List<Grant> owned = own(from, owner);
        List<Grant> kept = own(to, owner);
        if (!owned.equals(kept)) {
            sql.add(
                    kept.isEmpty()
                            ? "GRANT ALL ON " + object(element) + " TO " + Names.role(owner)
                            : "REVOKE ALL ON " + object(element) + " FROM " + Names.role(owner));
        }
        List<Grant> gone = new ArrayList<>(from);
        gone.removeAll(to);
        gone.removeAll(owned);
        List<Grant> come = new ArrayList<>(to);
        come.removeAll(owned.equals(kept) ? from : others(from, owner));
        come.removeIf(grant -> grant.privilege().equals(Grant.NONE));
        each(element, gone)
                .forEach((who, what) ->
                        sql.add("REVOKE " + what + " ON " + object(element) + " FROM " + Names.role(who.grantee())));
        each(element, come)
                .forEach((who, what) -> sql.add("GRANT " + what + " ON " + object(element) + " TO "
                        + Names.role(who.grantee()) + (who.grantable() ? " WITH GRANT OPTION" : "")));
    }

    private static List<Grant> own(List<Grant> grants, String owner) {
        return owner.isEmpty()
                ? List.of()
                : grants.stream().filter(grant -> grant.grantee().equals(owner)).toList();
    }

    private static List<Grant> others(List<Grant> grants, String owner) {
        return grants.stream().filter(grant -> !grant.grantee().equals(owner)).toList();
    }

    /// Privileges by who holds them and how.
    private static Map<Grant, String> each(Element element, List<Grant> grants) {
        String columns = element.key().kind() == ElementKind.COLUMN
                ? " (" + Names.quoted(element.key().name()) + ")"
                : "";
        Map<Grant, String> by = new LinkedHashMap<>();
        for (Grant grant : grants) {
            Grant who = new Grant(grant.grantee(), "", grant.grantable());
            by.merge(who, grant.privilege() + columns, (some, more) -> some + ", " + more);
        }
        return by;
    }

    private static String object(Element element) {
        ElementKey key = element.key();
        return switch (key.kind()) {
            case TABLE, VIEW, MATERIALISED_VIEW -> "TABLE " + Names.qualified(key);
            case COLUMN -> "TABLE " + Names.owner(key);
            case SEQUENCE -> "SEQUENCE " + Names.qualified(key);
            case ROUTINE -> "ROUTINE " + Names.qualified(key) + "(" + key.arguments() + ")";
            case ENUM_TYPE, COMPOSITE_TYPE, RANGE_TYPE, DOMAIN -> "TYPE " + Names.qualified(key);
            case SCHEMA -> "SCHEMA " + Names.quoted(key.name());
            default -> "";
        };
    }

    /// Rights of objects that are yet to be made; `Optional.empty()` is how it was before, or is after, without
    /// any.
    List<String> defaults(ElementKey key, Optional<Element> before, Optional<Element> after) {
        String intro = "ALTER DEFAULT PRIVILEGES FOR ROLE " + Names.quoted(key.name())
                + (key.schema().isEmpty() ? "" : " IN SCHEMA " + Names.quoted(key.schema())) + " ";
        List<Grant> usual = !key.schema().isEmpty()
                ? List.of()
                : switch (key.arguments()) {
                    case "FUNCTIONS" -> List.of(new Grant("", "EXECUTE", false));
                    case "TYPES" -> List.of(new Grant("", "USAGE", false));
                    default -> List.of();
                };
        List<String> sql = new ArrayList<>();
        List<Grant> from = before.map(Element::grants).orElse(usual);
        List<Grant> to = after.map(Element::grants).orElse(usual);
        boolean told = from.stream().anyMatch(grant -> grant.grantee().equals(key.name()));
        boolean tell = to.stream().anyMatch(grant -> grant.grantee().equals(key.name()));
        if (key.schema().isEmpty() && told && !tell) {
            sql.add(intro + "GRANT ALL ON " + key.arguments() + " TO " + Names.quoted(key.name()));
        } else if (key.schema().isEmpty() && tell && !told) {
            sql.add(intro + "REVOKE ALL ON " + key.arguments() + " FROM " + Names.quoted(key.name()));
        }
        for (Grant grant : from) {
            if (!to.contains(grant) && !grant.privilege().equals(Grant.NONE)) {
                sql.add(intro + "REVOKE " + grant.privilege() + " ON " + key.arguments() + " FROM "
                        + Names.role(grant.grantee()));
            }
        }
        for (Grant grant : to) {
            if (!from.contains(grant) && !grant.privilege().equals(Grant.NONE)) {
                sql.add(intro + "GRANT " + grant.privilege() + " ON " + key.arguments() + " TO "
                        + Names.role(grant.grantee()) + (grant.grantable() ? " WITH GRANT OPTION" : ""));
            }
        }
        return sql;
    }
}
