package dev.drydock.core.audit;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks a journal from its first line to its last in bounded memory. Whoever can rewrite the journal **and**
/// its anchor can forge both; hold a copy of the head elsewhere against that.
public final class AuditVerifier {
    /// A journal with more findings than this is reported up to here.
    static final int FINDINGS_CAP = 1000;

    private final Optional<AuditHead> anchor;
    private final List<AuditFinding> findings = new ArrayList<>();
    private long line;
    private long lastSeq;
    private String lastHash = AuditHead.GENESIS;
    private boolean anchorMet;

    private AuditVerifier(Optional<AuditHead> anchor) {
        this.anchor = anchor;
        this.anchorMet = anchor.isEmpty() || anchor.get().count() == 0;
    }

    /// @throws FaultException when the file cannot be read; a missing file is an empty journal
    public static AuditReport verify(Path file, Optional<AuditHead> anchor) throws FaultException {
        AuditVerifier verifier = new AuditVerifier(anchor);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            Optional<JournalFile.Line> next = JournalFile.Line.next(in);
            while (next.isPresent()) {
                verifier.check(next.get());
                next = JournalFile.Line.next(in);
            }
        } catch (NoSuchFileException empty) {
            return verifier.report();
        } catch (IOException unreadable) {
            throw new FaultException(new DbFault.Other(unreadable.toString(), "58030"), unreadable);
        }
        return verifier.report();
    }

    private void check(JournalFile.Line read) {
        if (!read.ended()) {
            find(line + 1, AuditFinding.Kind.TORN);
            return;
        }
        line++;
        read.entry().ifPresentOrElse(this::follow, () -> find(line, AuditFinding.Kind.UNREADABLE));
    }

    private void follow(AuditEntry entry) {
        if (!AuditLine.hashHolds(entry)) {
            find(line, AuditFinding.Kind.ALTERED);
        }
        if (entry.event().action().equals(AuditJournal.GAP)) {
            find(line, AuditFinding.Kind.GAP_RECORDED);
        }
        if (entry.event().action().equals(AuditJournal.REPAIR)) {
            find(line, AuditFinding.Kind.REPAIRED);
        }
        if (entry.seq() != lastSeq + 1 || !entry.previous().equals(lastHash)) {
            find(line, AuditFinding.Kind.BROKEN_CHAIN);
        }
        anchorMet |= anchor.isPresent()
                && entry.seq() == anchor.get().count()
                && entry.hash().equals(anchor.get().hash());
        lastSeq = entry.seq();
        lastHash = entry.hash();
    }

    private AuditReport report() {
        if (!anchorMet) {
            find(line + 1, AuditFinding.Kind.CUT_OFF);
        }
        return new AuditReport(line, new AuditHead(lastSeq, lastHash), anchor, findings);
    }

    private void find(long at, AuditFinding.Kind kind) {
        if (findings.size() < FINDINGS_CAP) {
            findings.add(new AuditFinding(at, kind));
        }
    }
}
