package dev.drydock.core.query.ahead;

import dev.drydock.core.query.preview.ReadOnlyProof;
import java.sql.SQLException;

/// What the server says of a session's being read-only.
public final class ReadOnlyQuestion implements Question<ReadOnlyProof> {
    @Override
    public ReadOnlyProof on(Ground ground) throws SQLException {
        return new AsidePart(ground).ask(() -> ground.ports().safety().proof(ground.connection()));
    }
}
