package dev.drydock.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fault.FaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class AuditTamperingTest {
    private static final int LINES = 12;

    private static Path folder = Path.of("");
    private static byte[] sound = {};
    private static Optional<AuditHead> head = Optional.empty();

    @BeforeContainer
    static void write() throws IOException, FaultException {
        folder = Files.createTempDirectory("audit");
        MemoryAnchor anchor = new MemoryAnchor();
        AuditJournal journal = new AuditJournal(folder.resolve("sound"), anchor, Clock.systemUTC());
        for (int at = 0; at < LINES; at++) {
            journal.append(AuditJournalTest.event("select " + at + " from \"schiffe\" where ñ = '\u0001🚢'"));
        }
        sound = Files.readAllBytes(journal.file());
        head = anchor.head();
        assertThat(verify(sound)).isEmpty();
    }

    @AfterContainer
    static void remove() throws IOException {
        for (String name : List.of("sound", "sound.lock", "tampered")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }

    private static List<AuditFinding> verify(byte[] bytes) throws IOException, FaultException {
        Path file = folder.resolve("tampered");
        Files.write(file, bytes);
        return AuditVerifier.verify(file, head).findings();
    }

    private static List<AuditFinding> verify(List<String> lines) throws IOException, FaultException {
        return verify((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines() {
        return new ArrayList<>(new String(sound, StandardCharsets.UTF_8).lines().toList());
    }

    private static long lineAt(int offset) {
        return 1
                + new String(sound, 0, offset, StandardCharsets.ISO_8859_1)
                        .chars()
                        .filter(unit -> unit == '\n')
                        .count();
    }

    @Property(tries = 3000)
    void anyChangedByteIsFoundWhereItIs(@ForAll @IntRange(max = 1_000_000) int where, @ForAll byte value)
            throws IOException, FaultException {
        int offset = where % sound.length;
        Assume.that(sound[offset] != value);
        byte[] changed = sound.clone();
        changed[offset] = value;
        assertThat(verify(changed))
                .isNotEmpty()
                .first()
                .satisfies(found -> assertThat(found.line()).isEqualTo(lineAt(offset)));
    }

    @Property(tries = 500)
    void anyInsertedOrRemovedByteIsFound(
            @ForAll @IntRange(max = 1_000_000) int where, @ForAll byte value, @ForAll boolean insert)
            throws IOException, FaultException {
        int offset = where % sound.length;
        byte[] changed = new byte[sound.length + (insert ? 1 : -1)];
        System.arraycopy(sound, 0, changed, 0, offset);
        if (insert) {
            changed[offset] = value;
            System.arraycopy(sound, offset, changed, offset + 1, sound.length - offset);
        } else {
            System.arraycopy(sound, offset + 1, changed, offset, sound.length - offset - 1);
        }
        assertThat(verify(changed)).isNotEmpty();
    }

    @Property
    void anyRemovedLineIsFound(@ForAll @IntRange(max = LINES - 1) int line) throws IOException, FaultException {
        List<String> lines = lines();
        lines.remove(line);
        assertThat(verify(lines)).first().extracting(AuditFinding::line).isEqualTo(line + 1L);
    }

    @Property
    void anyRepeatedLineIsFound(@ForAll @IntRange(max = LINES - 1) int line, @ForAll @IntRange(max = LINES) int to)
            throws IOException, FaultException {
        List<String> lines = lines();
        lines.add(to, lines.get(line));
        assertThat(verify(lines)).isNotEmpty();
    }

    @Property
    void anySwapIsFound(@ForAll @IntRange(max = LINES - 1) int one, @ForAll @IntRange(max = LINES - 1) int other)
            throws IOException, FaultException {
        Assume.that(one != other);
        List<String> lines = lines();
        lines.set(one, lines().get(other));
        lines.set(other, lines().get(one));
        assertThat(verify(lines)).first().extracting(AuditFinding::line).isEqualTo(Math.min(one, other) + 1L);
    }

    @Property
    void anyCutIsFound(@ForAll @IntRange(max = 1_000_000) int where) throws IOException, FaultException {
        assertThat(verify(Arrays.copyOf(sound, where % sound.length))).isNotEmpty();
    }

    @Property(tries = 50)
    void rewrittenTailWithFreshHashesIsFound(@ForAll @IntRange(min = 1, max = LINES) int from)
            throws IOException, FaultException {
        Path forged = folder.resolve("tampered");
        Files.write(
                forged,
                (String.join("\n", lines().subList(0, from - 1)) + (from > 1 ? "\n" : ""))
                        .getBytes(StandardCharsets.UTF_8));
        AuditJournal forger = new AuditJournal(forged, new MemoryAnchor(), Clock.systemUTC());
        for (int at = from; at <= LINES; at++) {
            forger.append(AuditJournalTest.event("forged"));
        }
        Files.delete(folder.resolve("tampered.lock"));
        assertThat(AuditVerifier.verify(forged, Optional.empty()).findings()).isEmpty();
        assertThat(AuditVerifier.verify(forged, head).findings())
                .containsExactly(new AuditFinding(LINES + 1L, AuditFinding.Kind.CUT_OFF));
    }
}
