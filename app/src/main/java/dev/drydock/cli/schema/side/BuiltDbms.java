package dev.drydock.cli.schema.side;

import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.schema.port.StructurePorts;
import java.util.Iterator;
import java.util.List;

/// The DBMSs that throw-away databases are made of, by id.
public final class BuiltDbms implements Iterable<String> {
    public static List<String> names() {
        return Dialects.ALL.stream()
                .filter(dialect ->
                        dialect.structure().flatMap(StructurePorts::scratch).isPresent())
                .map(Dialect::id)
                .toList();
    }

    @Override
    public Iterator<String> iterator() {
        return names().iterator();
    }
}
