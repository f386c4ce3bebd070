package dev.drydock.core.dialect.mysql.schema.ddl;

import dev.drydock.core.dialect.mysql.schema.MysqlText;
import dev.drydock.core.schema.snapshot.DatabaseBody;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RelationBody.Numbering;
import dev.drydock.core.schema.snapshot.RoutineBody;
import java.util.Optional;

/// Views, sequences, and what holds code.
final class ProgramSql {
    private final boolean owners;

    /// @param owners whether the definer is told; else whoever runs the script becomes it
    ProgramSql(boolean owners) {
        this.owners = owners;
    }

    private String definer(Element element) {
        return owners
                ? element.owner()
                        .map(owner -> "DEFINER=" + MysqlText.account(owner) + " ")
                        .orElse("")
                : "";
    }

    String view(Element element, boolean replace) {
        RelationBody.View view = (RelationBody.View) element.body();
        return "CREATE " + (replace ? "OR REPLACE " : "")
                + Optional.ofNullable(view.options().get("ALGORITHM"))
                        .map(algorithm -> "ALGORITHM=" + algorithm + " ")
                        .orElse("")
                + definer(element)
                + "SQL SECURITY " + view.options().getOrDefault("SQL SECURITY", "DEFINER") + " VIEW "
                + MysqlText.qualified(element.key()) + " AS " + view.definition()
                + Optional.ofNullable(view.options().get("CHECK OPTION"))
                        .map(check -> " WITH " + check + " CHECK OPTION")
                        .orElse("");
    }

    String trigger(Element element, String place) {
        PartBody.Trigger trigger = (PartBody.Trigger) element.body();
        String definition = trigger.definition();
        int body = definition.indexOf(ROW);
        String placed = place.isEmpty() || body < 0
                ? definition
                : definition.substring(0, body + ROW.length()) + place + " "
                        + definition.substring(body + ROW.length());
        return "CREATE " + definer(element) + placed;
    }

    private static final String ROW = " FOR EACH ROW ";

    String routine(Element element) {
        return defined(element, ((RoutineBody.Routine) element.body()).definition());
    }

    String event(Element element) {
        return defined(element, ((DatabaseBody.Event) element.body()).definition());
    }

    private String defined(Element element, String definition) {
        String create = definition.startsWith("CREATE OR REPLACE ") ? "CREATE OR REPLACE " : "CREATE ";
        return create + definer(element) + definition.substring(create.length());
    }

    static String dropRoutine(Element element) {
        String definition = ((RoutineBody.Routine) element.body()).definition();
        String kind = definition.startsWith("CREATE PACKAGE BODY")
                        || definition.startsWith("CREATE OR REPLACE PACKAGE BODY")
                ? "PACKAGE BODY"
                : definition.contains("PACKAGE") && element.key().arguments().equals("PACKAGE")
                        ? "PACKAGE"
                        : ((RoutineBody.Routine) element.body()).kind().name();
        return "DROP " + kind + " " + MysqlText.qualified(element.key());
    }

    static String sequence(ElementKey key, RelationBody.Sequence sequence) {
        return "CREATE SEQUENCE " + MysqlText.qualified(key) + " START WITH "
                + sequence.numbering().start() + counting(sequence.numbering());
    }

    static String alterSequence(ElementKey key, RelationBody.Sequence sequence) {
        return "ALTER SEQUENCE " + MysqlText.qualified(key) + " START WITH "
                + sequence.numbering().start() + counting(sequence.numbering());
    }

    private static String counting(Numbering numbering) {
        return " MINVALUE " + numbering.minimum() + " MAXVALUE " + numbering.maximum() + " INCREMENT BY "
                + numbering.increment() + (numbering.cache() == 0 ? " NOCACHE" : " CACHE " + numbering.cache())
                + (numbering.cycles() ? " CYCLE" : " NOCYCLE");
    }
}
