package dev.drydock.app.words;

import dev.drydock.core.connect.probe.Fact;
import dev.drydock.core.connect.probe.Finding;
import dev.drydock.core.connect.probe.ProbeCause;
import dev.drydock.core.connect.probe.ProbeStep;
import dev.drydock.core.connect.tls.TlsState;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A connection test in the user's words: what a step found, why it failed, what helps.
public final class ProbeText {
    private static final Messages WORDS = Messages.of(ProbeText.class);

    private ProbeText() {}

    public static String step(ProbeStep step) {
        return WORDS.text("probe.step." + key(step));
    }

    /// What a step found, on one line.
    public static String facts(Finding finding) {
        return finding.facts().stream()
                .map(ProbeText::of)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /// Why a step failed, with the cure behind it.
    public static FaultText failure(Finding.Failed failed) {
        String said = failed.fault()
                .map(fault -> FaultText.of(fault).sentence() + " ")
                .orElse("");
        String cure = WORDS.text("probe.cure." + key(failed.cause().cure()));
        String state = failed.fault().map(fault -> fault.sqlState()).orElse("");
        return new FaultText(title(failed.cause()), said + cure, state);
    }

    public static String title(ProbeCause cause) {
        return WORDS.text("probe.cause." + key(cause));
    }

    /// `""` where there is nothing to say.
    public static String of(Fact fact) {
        return switch (fact.kind()) {
            case ADDRESS, VERSION -> fact.value();
            case CONNECTED_TO -> WORDS.text("probe.fact.connectedTo", fact.value());
            case SSH_HOST -> WORDS.text("probe.fact.sshHost", fact.value());
            case TLS -> fact.value().isEmpty() ? WORDS.text("probe.fact.noTls") : fact.value();
            case CERTIFICATE_SUBJECT -> WORDS.text("probe.fact.certificate", fact.value());
            case CERTIFICATE_ISSUER -> WORDS.text("probe.fact.issuer", fact.value());
            case CERTIFICATE_VALID_UNTIL -> WORDS.text("probe.fact.validUntil", day(fact.value()));
            case CERTIFICATE_NAME -> WORDS.text("probe.fact.certificateName", fact.value());
            case CERTIFICATE_VERIFIED ->
                WORDS.text("probe.verified." + key(TlsState.Verification.valueOf(fact.value())));
            case CERTIFICATE_EXPIRY -> WORDS.text("probe.expiry." + key(TlsState.Expiry.valueOf(fact.value())));
            case ROLE -> WORDS.text("probe.fact.role", fact.value());
            case TIME_ZONE -> WORDS.text("probe.fact.timeZone", fact.value());
            case ADMINISTRATOR -> Boolean.parseBoolean(fact.value()) ? WORDS.text("probe.fact.administrator") : "";
            case READ_ONLY ->
                WORDS.text(Boolean.parseBoolean(fact.value()) ? "probe.fact.readOnly" : "probe.fact.readWrite");
            case FILE_SIZE -> WORDS.text("probe.fact.bytes", fact.value());
        };
    }

    private static String day(String instant) {
        int time = instant.indexOf('T');
        return time < 0 ? instant : instant.substring(0, time);
    }

    /// `CERTIFICATE_OF_OTHER_HOST` as `certificateOfOtherHost`.
    private static String key(Enum<?> constant) {
        List<String> parts = List.of(constant.name().toLowerCase(Locale.ROOT).split("_", -1));
        return parts.getFirst()
                + parts.stream()
                        .skip(1)
                        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                        .collect(Collectors.joining());
    }
}
