package dev.drydock.core.audit;

import dev.drydock.core.connect.Environment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// One entry as the bytes of one line, and back. A line is only read when its bytes are exactly those that
/// would be written for what it says, so no byte can change unnoticed.
final class AuditLine {
    /// Bytes of the longest line that is read.
    static final int CAP_BYTES = 1024 * 1024;

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final TypeReference<TreeMap<String, Object>> FLAT = new TypeReference<>() {};
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(CAP_BYTES)
                            .maxNestingDepth(1)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private AuditLine() {}

    /// The entry with its hash filled in.
    static AuditEntry sealed(AuditEntry open) {
        String hash = hash(members(open));
        return new AuditEntry(
                open.seq(), open.time(), open.actor(), open.event(), open.fingerprint(), open.previous(), hash);
    }

    /// Without the end of the line.
    static byte[] write(AuditEntry entry) {
        SortedMap<String, Object> members = members(entry);
        members.put("hash", entry.hash());
        return CanonicalJson.write(members).getBytes(StandardCharsets.UTF_8);
    }

    /// Empty when the bytes are not what [#write] makes.
    static Optional<AuditEntry> read(byte[] line) {
        try {
            SortedMap<String, Object> members = JSON.readValue(line, FLAT);
            if (members == null) {
                return Optional.empty();
            }
            AuditEntry entry = entry(members);
            return Arrays.equals(write(entry), line) ? Optional.of(entry) : Optional.empty();
        } catch (JacksonException | DateTimeException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    static boolean hashHolds(AuditEntry entry) {
        return hash(members(entry)).equals(entry.hash());
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static String hash(SortedMap<String, Object> members) {
        return sha256(CanonicalJson.write(members).getBytes(StandardCharsets.UTF_8));
    }

    private static SortedMap<String, Object> members(AuditEntry entry) {
        AuditEvent event = entry.event();
        SortedMap<String, Object> members = new TreeMap<>();
        members.put("action", event.action());
        members.put("actor", entry.actor());
        members.put("environment", event.environment().name());
        members.put("fingerprint", entry.fingerprint());
        members.put("outcome", event.outcome());
        members.put("prev", entry.previous());
        members.put("profile", event.profileName());
        members.put("profileId", event.profileId());
        members.put("seq", entry.seq());
        members.put("statement", event.statement());
        members.put("time", TIME.format(entry.time()));
        members.put("verdict", event.verdict());
        return members;
    }

    private static AuditEntry entry(Map<String, Object> members) {
        AuditEvent event = new AuditEvent(
                text(members, "profileId"),
                text(members, "profile"),
                Environment.valueOf(text(members, "environment")),
                text(members, "action"),
                text(members, "statement"),
                text(members, "verdict"),
                text(members, "outcome"));
        if (!(members.get("seq") instanceof Number seq)) {
            throw new IllegalArgumentException("seq");
        }
        return new AuditEntry(
                seq.longValue(),
                Instant.parse(text(members, "time")),
                text(members, "actor"),
                event,
                text(members, "fingerprint"),
                text(members, "prev"),
                text(members, "hash"));
    }

    private static String text(Map<String, Object> members, String name) {
        if (members.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name);
    }
}
