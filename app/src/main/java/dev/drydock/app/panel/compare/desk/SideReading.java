package dev.drydock.app.panel.compare.desk;

import dev.drydock.app.panel.Loan;
import dev.drydock.app.panel.compare.state.Side;
import dev.drydock.app.panel.compare.state.SideChoice;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobContext;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.SnapshotScope;
import dev.drydock.core.schema.snapshot.file.SnapshotFile;
import dev.drydock.core.schema.snapshot.file.SnapshotText;
import dev.drydock.core.schema.source.SnapshotPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Reads one side. Blocks; on the thread of a job.
final class SideReading {
    private static final Messages TEXTS = Messages.of(SideReading.class);
    private static final Borrower WHOLE = new Borrower("compare", "schema");

    private final CompareServices services;
    private final SnapshotScope scope;

    SideReading(CompareServices services, SnapshotScope scope) {
        this.services = services;
        this.scope = scope;
    }

    /// Why a side could not be read, in words.
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final transient FaultText why;

        Refused(FaultText why) {
            super(why.line());
            this.why = why;
        }

        FaultText why() {
            return why;
        }
    }

    Side read(SideChoice choice, JobContext context) throws Refused, InterruptedException {
        return switch (choice) {
            case SideChoice.Live(var profile) -> live(choice, profile, context);
            case SideChoice.SnapshotFile(var file) -> file(choice, file);
        };
    }

    private Side live(SideChoice choice, ConnectionProfile profile, JobContext context)
            throws Refused, InterruptedException {
        CompareServices.Ports ports = ports(profile.dialect());
        try (Loan loan = services.lender().lend(profile, WHOLE);
                JobContext.Registration _ = context.onCancel(loan.stop())) {
            SchemaSnapshot snapshot = ports.structure().snapshots().read(loan.connection(), scope);
            return new Side(choice, ports.name(), snapshot, Instant.now());
        } catch (FaultException refused) {
            if (context.cancelled()) {
                throw new InterruptedException("cancelled");
            }
            throw new Refused(FaultText.of(refused.fault()));
        }
    }

    private Side file(SideChoice choice, Path file) throws Refused {
        SnapshotText text;
        try {
            text = SnapshotFile.read(Files.readString(file));
        } catch (IOException unreadable) {
            throw new Refused(new FaultText(
                    TEXTS.text("file.title"),
                    TEXTS.text("file.unreadable", String.valueOf(unreadable.getMessage())),
                    ""));
        }
        return switch (text) {
            case SnapshotText.Whole(var snapshot) ->
                new Side(
                        choice,
                        ports(snapshot.origin().dialect()).name(),
                        SnapshotPart.of(snapshot, scope),
                        Instant.now());
            case SnapshotText.Refused(var why) ->
                throw new Refused(new FaultText(
                        TEXTS.text("file.title"),
                        switch (why) {
                            case DAMAGED -> TEXTS.text("file.damaged");
                            case OTHER_FORMAT -> TEXTS.text("file.other");
                            case NEWER_VERSION -> TEXTS.text("file.newer");
                        },
                        ""));
        };
    }

    private CompareServices.Ports ports(String dialect) throws Refused {
        Optional<CompareServices.Ports> ports = services.ports().apply(dialect);
        if (ports.isEmpty()) {
            throw new Refused(new FaultText(TEXTS.text("unsupported.title"), TEXTS.text("unsupported", dialect), ""));
        }
        return ports.get();
    }
}
