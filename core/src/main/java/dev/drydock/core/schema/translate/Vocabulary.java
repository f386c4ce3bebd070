package dev.drydock.core.schema.translate;

import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.Optional;
import org.jooq.SQLDialect;

/// Port: how one DBMS says what DBMSs have in common. Pure, any thread.
public interface Vocabulary {
    NeutralSchema read(SchemaSnapshot snapshot);

    /// @param blank an empty database of the DBMS and version it is for; what is in it is kept
    /// @param expressions from the words of the other DBMS into those of this one
    Translation write(NeutralSchema schema, SchemaSnapshot blank, Expressions expressions);

    /// Where its words are understood.
    ///
    /// @param version as a person says it (`17`, `8.4`, with the product where there are several), `""` for one
    ///     that is in common use
    /// @return empty when the text says no version
    Optional<SchemaSnapshot.Origin> place(String version);

    /// Whose grammar its expressions and queries follow.
    SQLDialect grammar();

    static Translation translate(SchemaSnapshot source, Vocabulary from, Vocabulary to, SchemaSnapshot blank) {
        return to.write(from.read(source), blank, new Expressions(from.grammar(), to.grammar()));
    }
}
