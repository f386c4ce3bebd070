package dev.drydock.cli.schema.side;

import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.schema.port.StructurePorts;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.List;
import java.util.Optional;

/// A schema that a command was given. Closing it wipes the secrets of its connection.
///
/// @param label how it was named, without any secret
/// @param live the database it was read from
/// @param built made from SQL in a throw-away database, whose owner is nobody's choice
/// @param notes what a reader of the result should know, sentences
public record Side(
        String label,
        Dialect dialect,
        SchemaSnapshot snapshot,
        Optional<Chosen> live,
        boolean built,
        List<String> notes)
        implements AutoCloseable {
    public Side {
        notes = List.copyOf(notes);
    }

    /// The ports of its DBMS; there are some, or it could not have been read.
    public StructurePorts structure() {
        return ports(dialect);
    }

    static StructurePorts ports(Dialect dialect) {
        return dialect.structure()
                .orElseThrow(() -> CliFailure.usage("schemas of " + dialect.name() + " are only browsed (schema ls,"
                        + " schema show), not compared"));
    }

    @Override
    public void close() {
        live.ifPresent(Chosen::close);
    }
}
