package dev.drydock.core.dialect.mysql.schema.ddl;

import dev.drydock.core.dialect.mysql.schema.MysqlText;
import dev.drydock.core.dialect.mysql.schema.ddl.hazard.TypeFit;
import dev.drydock.core.schema.ddl.Loss;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.RelationBody;
import java.util.ArrayList;
import java.util.List;

/// What goes for good, and how to count it before: under the names that stand before the renames.
final class Losses {
    private Losses() {}

    static Loss rows(Delta delta, ElementKey table) {
        return new Loss(
                table,
                Loss.Kind.ROWS,
                "SELECT count(*) FROM " + MysqlText.qualified(new RenameSteps(delta).original(table)));
    }

    static List<Loss> of(Delta delta, ElementKey table, Alterations alterations) {
        RenameSteps renames = new RenameSteps(delta);
        String from = " FROM " + MysqlText.qualified(renames.original(table));
        List<Loss> losses = new ArrayList<>();
        Delta.columns(delta.before, table).forEach((key, column) -> {
            String name = MysqlText.quoted(renames.original(key).name());
            boolean computed = column.generated().isPresent();
            if ((delta.removed.contains(key) || alterations.isRemade(key)) && !computed) {
                losses.add(new Loss(key, Loss.Kind.VALUES, "SELECT count(" + name + ")" + from));
                return;
            }
            delta.after
                    .body(key, RelationBody.Column.class)
                    .filter(to -> !to.type().equals(column.type()) && !computed)
                    .flatMap(to -> TypeFit.misfit(name, column.type(), to.type()))
                    .ifPresent(misfit -> losses.add(new Loss(
                            key,
                            column.type().startsWith("enum(") ? Loss.Kind.LABELS : Loss.Kind.MISFITS,
                            "SELECT count(*)" + from + " WHERE " + misfit)));
        });
        return losses;
    }
}
