package dev.drydock.core.connect.probe;

import static dev.drydock.core.connect.probe.ProbeCause.Cure.*;

import dev.drydock.core.connect.Refusal;
import java.util.Arrays;
import java.util.Optional;

/// Why a step failed, and what most likely helps.
public enum ProbeCause {
    HOST_UNKNOWN(CHECK_HOST),
    CONNECTION_REFUSED(CHECK_PORT),
    NO_ANSWER(CHECK_FIREWALL),
    NO_ROUTE(CHECK_FIREWALL),
    CONNECTION_LOST(TRY_AGAIN),
    OTHER_KIND_OF_SERVER(CHECK_PORT),
    SSH_NO_ANSWER(CHECK_TUNNEL),
    SSH_LOGIN_REFUSED(CHECK_SSH_LOGIN),
    SSH_KEY_UNREADABLE(CHECK_SSH_LOGIN),
    SSH_AGENT_MISSING(START_SSH_AGENT),
    SSH_HOST_UNKNOWN(COMPARE_FINGERPRINT),
    SSH_HOST_CHANGED(ASK_ADMINISTRATOR),
    SSH_FORWARDING_REFUSED(ASK_ADMINISTRATOR),
    TLS_NOT_OFFERED(ENABLE_TLS_ON_SERVER),
    TLS_FAILED(CHECK_TLS_VERSIONS),
    CERTIFICATE_UNTRUSTED(GIVE_ROOT_CERTIFICATE),
    CERTIFICATE_EXPIRED(RENEW_CERTIFICATE),
    CERTIFICATE_OF_OTHER_HOST(CHECK_HOST),
    ROOT_CERTIFICATE_UNREADABLE(GIVE_ROOT_CERTIFICATE),
    CLIENT_CERTIFICATE_REFUSED(CHECK_CLIENT_CERTIFICATE),
    CLIENT_KEY_UNREADABLE(CHECK_CLIENT_CERTIFICATE),
    LOGIN_UNSAFE(ASK_ADMINISTRATOR),
    PASSWORD_MISSING(GIVE_PASSWORD),
    PASSWORD_WRONG(GIVE_PASSWORD),
    LOGIN_NOT_ALLOWED(ASK_ADMINISTRATOR),
    DATABASE_MISSING(CHECK_DATABASE),
    TOO_MANY_CONNECTIONS(TRY_AGAIN),
    STARTING_UP(TRY_AGAIN),
    VERSION_TOO_OLD(UPGRADE_SERVER),
    RIGHTS_MISSING(ASK_ADMINISTRATOR),
    FILE_MISSING(CHECK_PATH),
    FILE_IS_DIRECTORY(CHECK_PATH),
    FILE_NOT_READABLE(CHECK_PERMISSION),
    FILE_NOT_DATABASE(CHECK_PATH),
    FILE_LOCKED(TRY_AGAIN),
    SETTING_REFUSED(CHECK_SETTINGS),
    OTHER(READ_MESSAGE);

    private final Cure cure;

    ProbeCause(Cure cure) {
        this.cure = cure;
    }

    public Cure cure() {
        return cure;
    }

    /// What our own refusal of a connection means in a test.
    public static ProbeCause of(Refusal refusal) {
        return switch (refusal) {
            case TLS_UNTRUSTED -> CERTIFICATE_UNTRUSTED;
            case TLS_EXPIRED -> CERTIFICATE_EXPIRED;
            case TLS_WRONG_HOST -> CERTIFICATE_OF_OTHER_HOST;
            case TLS_MISSING -> TLS_NOT_OFFERED;
            case TLS_TOO_OLD, TLS_FAILED -> TLS_FAILED;
            case TLS_CLIENT_CERTIFICATE -> CLIENT_CERTIFICATE_REFUSED;
            case TLS_AUTHORITIES_UNREADABLE -> ROOT_CERTIFICATE_UNREADABLE;
            case TLS_KEY_UNREADABLE -> CLIENT_KEY_UNREADABLE;
            case LOGIN_UNSAFE -> LOGIN_UNSAFE;
            case SERVER_RESTING -> CONNECTION_LOST;
            case SSH_HOST_UNKNOWN -> SSH_HOST_UNKNOWN;
            case SSH_HOST_CHANGED -> SSH_HOST_CHANGED;
            case SSH_LOGIN -> SSH_LOGIN_REFUSED;
            case SSH_KEY_UNREADABLE -> SSH_KEY_UNREADABLE;
            case SSH_AGENT -> SSH_AGENT_MISSING;
            case SSH_FORWARDING -> SSH_FORWARDING_REFUSED;
            case SSH_KNOWN_HOSTS -> OTHER;
            case UNSAFE_SETTING, TARGET_UNSUPPORTED -> SETTING_REFUSED;
            case SERVER_TOO_OLD -> VERSION_TOO_OLD;
            case FILE_MISSING -> FILE_MISSING;
            case FILE_IS_DIRECTORY -> FILE_IS_DIRECTORY;
            case FILE_NOT_READABLE -> FILE_NOT_READABLE;
            case FILE_NOT_DATABASE -> FILE_NOT_DATABASE;
        };
    }

    /// The same by the rule of a fault; empty when the rule is not ours.
    public static Optional<ProbeCause> ofRule(String rule) {
        return Arrays.stream(Refusal.values())
                .filter(refusal -> refusal.name().equals(rule))
                .findAny()
                .map(ProbeCause::of);
    }

    /// What a user can do.
    public enum Cure {
        CHECK_HOST,
        CHECK_PORT,
        CHECK_FIREWALL,
        CHECK_DATABASE,
        CHECK_PATH,
        CHECK_PERMISSION,
        CHECK_SETTINGS,
        CHECK_TUNNEL,
        CHECK_SSH_LOGIN,
        START_SSH_AGENT,
        COMPARE_FINGERPRINT,
        CHECK_TLS_VERSIONS,
        ENABLE_TLS_ON_SERVER,
        GIVE_ROOT_CERTIFICATE,
        CHECK_CLIENT_CERTIFICATE,
        RENEW_CERTIFICATE,
        GIVE_PASSWORD,
        ASK_ADMINISTRATOR,
        UPGRADE_SERVER,
        TRY_AGAIN,
        READ_MESSAGE
    }
}
