package dev.drydock.core.dialect.sqlite.schema.scratch;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.files.FileTree;
import dev.drydock.core.files.PrivateFiles;
import dev.drydock.core.schema.scratch.ScratchPlace;
import dev.drydock.core.schema.scratch.ScratchPort;
import dev.drydock.core.schema.scratch.ScratchServer;
import dev.drydock.core.schema.scratch.ScratchStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file in a folder of its own.
public final class SqliteScratch implements ScratchPort {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteScratch.class);

    private final String dialect;

    /// @param dialect the id in the profiles it makes
    public SqliteScratch(String dialect) {
        this.dialect = dialect;
    }

    @Override
    public ScratchStart local(ScratchPlace place, OptionalInt major) {
        try {
            PrivateFiles.newFolder(place.folder());
            Path folder = Files.createTempDirectory(place.folder(), "file-");
            ConnectionProfile profile = new ConnectionProfile(
                    "",
                    "throw-away file",
                    Environment.DEV,
                    dialect,
                    new Target.LocalFile(folder.resolve("scratch.db")),
                    "",
                    TlsMode.DISABLE,
                    Map.of("create", "true"));
            return new ScratchStart.Ready(profile, Optional.empty(), () -> delete(folder));
        } catch (IOException e) {
            return new ScratchStart.Failed(String.valueOf(e));
        }
    }

    private static void delete(Path folder) {
        try {
            FileTree.delete(folder);
        } catch (IOException e) {
            LOG.warn("a throw-away file was left behind: {}", folder, e);
        }
    }

    @Override
    public Optional<ScratchServer> server() {
        return Optional.empty();
    }

    @Override
    public Optional<String> assumed(SQLException refused) {
        return Optional.empty();
    }
}
