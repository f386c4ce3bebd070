package dev.drydock.cli.schema.translate;

import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.schema.port.StructurePorts;
import dev.drydock.core.schema.translate.Vocabulary;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The DBMSs that schemas are translated from and to, by id.
final class Languages implements Iterable<String> {
    static List<String> names() {
        return Dialects.ALL.stream()
                .filter(dialect -> of(dialect).isPresent())
                .map(Dialect::id)
                .toList();
    }

    static Optional<Vocabulary> of(Dialect dialect) {
        return dialect.structure().flatMap(StructurePorts::vocabulary);
    }

    @Override
    public Iterator<String> iterator() {
        return names().iterator();
    }
}
