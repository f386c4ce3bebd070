package dev.drydock.core.audit;

import dev.drydock.core.connect.Environment;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.files.FileLatch;
import dev.drydock.core.secrets.SecretMask;
import dev.drydock.core.text.Clip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Append-only journal, one canonical JSON document per line (RFC 8785), each holding the SHA-256 of the one
/// before. An append is atomic between threads and processes and on the disk when it returns. Any thread.
///
/// After a crash in the middle of a line the next append keeps the torn bytes beside the journal
/// (`<journal>.torn-<seq>`), cuts them off and first writes an entry [#REPAIR] with their length and SHA-256.
/// When lines that the anchor had seen are missing, it first writes an entry [#GAP] with the head the anchor
/// knew: the loss stays visible for ever.
public final class AuditJournal {
    /// Action of the entry that tells of a torn line.
    public static final String REPAIR = "journal.repair";

    /// Action of the entry that tells of missing lines.
    public static final String GAP = "journal.gap";

    /// Characters of a statement that are written; the fingerprint covers all of it.
    public static final int STATEMENT_CAP = 16 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(AuditJournal.class);
    private static final int MASKED_CAP = 1024 * 1024;
    private static final int NAME_CAP = 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path file;
    private final AuditAnchor anchor;
    private final Clock clock;

    public AuditJournal(Path file, AuditAnchor anchor, Clock clock) {
        this.file = file;
        this.anchor = anchor;
        this.clock = clock;
    }

    public Path file() {
        return file;
    }

    /// Masks, seals and writes. The journal is as it was when this throws.
    public AuditEntry append(AuditEvent event) throws FaultException {
        if (event.action().startsWith("journal.")) {
            throw new IllegalArgumentException("reserved: " + event.action());
        }
        try {
            Path latch = file.resolveSibling(file.getFileName() + ".lock");
            return FileLatch.<AuditEntry, FaultException>holding(latch, PATIENCE, () -> appendAlone(event));
        } catch (IOException refused) {
            throw fault(refused);
        }
    }

    /// Newest first. Lines that cannot be read are left out: [#verify] tells of them.
    public List<AuditEntry> list(AuditFilter filter) throws FaultException {
        List<AuditEntry> found = new ArrayList<>();
        if (!Files.exists(file)) {
            return found;
        }
        try (JournalFile journal = JournalFile.reading(file)) {
            for (Optional<byte[]> line = journal.before();
                    line.isPresent() && found.size() < filter.limit();
                    line = journal.before()) {
                AuditLine.read(line.get())
                        .filter(entry -> matches(entry, filter))
                        .ifPresent(found::add);
            }
            return found;
        } catch (IOException refused) {
            throw fault(refused);
        }
    }

    /// Checks the whole file against its own chain and against the anchor.
    public AuditReport verify() throws FaultException {
        Optional<AuditHead> head = anchor.head();
        return AuditVerifier.verify(file, head);
    }

    private AuditEntry appendAlone(AuditEvent event) throws IOException, FaultException {
        try (JournalFile journal = JournalFile.writing(file)) {
            long torn = journal.torn();
            AuditHead head = head(journal);
            if (torn > 0) {
                Path kept = file.resolveSibling(file.getFileName() + ".torn-" + (head.count() + 1));
                String hash = journal.cutTorn(kept);
                head = write(journal, head, own(REPAIR, torn + " bytes " + hash));
            }
            Optional<AuditHead> known = anchor.head();
            if (known.isPresent() && !holds(known.get(), head)) {
                AuditHead lost = known.get();
                head = write(journal, head, own(GAP, lost.count() + " lines " + lost.hash()));
            }
            AuditEntry entry = entry(head, event);
            journal.append(AuditLine.write(entry));
            moveAnchor(new AuditHead(entry.seq(), entry.hash()));
            return entry;
        }
    }

    /// The file may be ahead of the anchor (a crash between the two), never behind it.
    private boolean holds(AuditHead known, AuditHead head) throws IOException {
        if (known.count() == 0 || known.equals(head)) {
            return true;
        }
        try (JournalFile journal = JournalFile.reading(file)) {
            for (Optional<byte[]> line = journal.before(); line.isPresent(); line = journal.before()) {
                Optional<AuditEntry> entry = AuditLine.read(line.get());
                if (entry.isPresent() && entry.get().seq() <= known.count()) {
                    return entry.get().seq() == known.count()
                            && entry.get().hash().equals(known.hash());
                }
            }
            return false;
        }
    }

    /// Of the last readable line: a line that somebody destroyed must not stop the journal.
    private static AuditHead head(JournalFile journal) throws IOException {
        for (Optional<byte[]> line = journal.before(); line.isPresent(); line = journal.before()) {
            Optional<AuditEntry> entry = AuditLine.read(line.get());
            if (entry.isPresent()) {
                return new AuditHead(entry.get().seq(), entry.get().hash());
            }
        }
        return AuditHead.EMPTY;
    }

    private AuditHead write(JournalFile journal, AuditHead head, AuditEvent event) throws IOException {
        AuditEntry entry = entry(head, event);
        journal.append(AuditLine.write(entry));
        return new AuditHead(entry.seq(), entry.hash());
    }

    private AuditEntry entry(AuditHead head, AuditEvent event) {
        String statement = SecretMask.sql(Clip.start(event.statement(), MASKED_CAP));
        String fingerprint = statement.isEmpty() ? "" : AuditLine.sha256(statement.getBytes(StandardCharsets.UTF_8));
        AuditEvent masked = new AuditEvent(
                Clip.start(event.profileId(), NAME_CAP),
                Clip.start(event.profileName(), NAME_CAP),
                event.environment(),
                Clip.start(event.action(), NAME_CAP),
                Clip.start(statement, STATEMENT_CAP),
                Clip.start(event.verdict(), NAME_CAP),
                Clip.start(event.outcome(), NAME_CAP));
        Instant time = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String actor = Clip.start(System.getProperty("user.name", ""), NAME_CAP);
        return AuditLine.sealed(new AuditEntry(head.count() + 1, time, actor, masked, fingerprint, head.hash(), ""));
    }

    private void moveAnchor(AuditHead head) {
        try {
            anchor.move(head);
        } catch (FaultException refused) {
            LOG.warn("the journal is ahead of its anchor until the next entry: {}", refused.fault());
        }
    }

    private static AuditEvent own(String action, String statement) {
        return new AuditEvent("", "", Environment.PROD, action, statement, "", "done");
    }

    private static boolean matches(AuditEntry entry, AuditFilter filter) {
        AuditEvent event = entry.event();
        String text = filter.text().toLowerCase(Locale.ROOT);
        return entry.seq() < filter.beforeSeq()
                && (filter.profileId().isEmpty() || filter.profileId().equals(event.profileId()))
                && filter.since().map(since -> !entry.time().isBefore(since)).orElse(true)
                && Stream.of(
                                event.action(),
                                event.statement(),
                                event.profileName(),
                                entry.actor(),
                                event.verdict(),
                                event.outcome())
                        .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(text));
    }

    private static FaultException fault(IOException refused) {
        boolean full = String.valueOf(refused.getMessage()).contains("No space left");
        DbFault fault = full
                ? new DbFault.Refused("disk-full", refused.toString(), "53100")
                : new DbFault.Other(refused.toString(), "58030");
        return new FaultException(fault, refused);
    }
}
