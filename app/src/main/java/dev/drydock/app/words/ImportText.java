package dev.drydock.app.words;

import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.imports.preview.ImportFinding;
import dev.drydock.core.connect.imports.preview.ImportFormat;

/// What an import found, in the user's words.
public final class ImportText {
    private static final Messages WORDS = Messages.of(ImportText.class);

    private ImportText() {}

    /// Without the entry it speaks of, which front ends show beside it.
    public static String of(ImportFinding finding) {
        if (finding.kind() == ImportFinding.Kind.NOT_OPENED && finding.reason().isPresent()) {
            return RefusalText.of(new UrlReading.Refused(finding.reason().get(), finding.key()));
        }
        return WORDS.text("import." + key(finding.kind()), finding.key());
    }

    public static String format(ImportFormat format) {
        return switch (format) {
            case URL -> WORDS.text("import.format.url");
            case VARIABLES -> WORDS.text("import.format.variables");
            case DOT_ENV -> WORDS.text("import.format.dotEnv");
            case PASSWORD_FILE -> WORDS.text("import.format.passwordFile");
            case SERVICE_FILE -> WORDS.text("import.format.serviceFile");
            case OPTION_FILE -> WORDS.text("import.format.optionFile");
            case COMPOSE -> WORDS.text("import.format.compose");
            case DBEAVER -> WORDS.text("import.format.dbeaver");
            case JETBRAINS -> WORDS.text("import.format.jetbrains");
            case PGADMIN -> WORDS.text("import.format.pgadmin");
            case SPRING -> WORDS.text("import.format.spring");
            case PRISMA -> WORDS.text("import.format.prisma");
            case FLYWAY -> WORDS.text("import.format.flyway");
            case ALEMBIC -> WORDS.text("import.format.alembic");
            case SSH_CONFIG -> WORDS.text("import.format.sshConfig");
            case DRYDOCK -> WORDS.text("import.format.drydock");
        };
    }

    private static String key(ImportFinding.Kind kind) {
        return switch (kind) {
            case IGNORED_KEY -> "ignoredKey";
            case NAME_CHANGED -> "nameChanged";
            case ASSUMED -> "assumed";
            case DEFAULT_TAKEN -> "defaultTaken";
            case WILDCARD -> "wildcard";
            case MILDER_ENVIRONMENT -> "milderEnvironment";
            case POLICY_FROM_FILE -> "policyFromFile";
            case DUPLICATE -> "duplicate";
            case UNKNOWN_KEY -> "unknownKey";
            case UNSAFE_KEY -> "unsafeKey";
            case BAD_VALUE -> "badValue";
            case RUNS_CODE -> "runsCode";
            case NOT_EXPANDED -> "notExpanded";
            case SECRET_ELSEWHERE -> "secretElsewhere";
            case OPEN_TO_OTHERS -> "openToOthers";
            case UNSUPPORTED_ROUTE -> "unsupportedRoute";
            case NOT_FOLLOWED -> "notFollowed";
            case OUTSIDE_FOLDER -> "outsideFolder";
            case SYMBOLIC_LINK -> "symbolicLink";
            case UNSUPPORTED_SYSTEM -> "unsupportedSystem";
            case NOT_OPENED -> "notOpened";
            case TUNNEL_ONLY -> "tunnelOnly";
            case NO_TARGET -> "noTarget";
            case TUNNEL_UNUSABLE -> "tunnelUnusable";
            case RELATIVE_PATH -> "relativePath";
            case HIDDEN_CHARACTERS -> "hiddenCharacters";
            case UNSUPPORTED_FORM -> "unsupportedForm";
            case SCRAMBLED_LOGIN -> "scrambledLogin";
            case MALFORMED -> "malformed";
            case UNKNOWN_FORMAT -> "unknownFormat";
            case NOT_TEXT -> "notText";
            case TOO_LARGE -> "tooLarge";
            case TOO_DEEP -> "tooDeep";
            case TOO_MANY -> "tooMany";
            case DOCUMENT_TYPE -> "documentType";
            case NOT_READABLE -> "notReadable";
            case NEWER_VERSION -> "newerVersion";
        };
    }
}
