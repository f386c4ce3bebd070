package dev.drydock.core.connect.imports.preview;

import dev.drydock.core.connect.UrlReading;
import java.util.Optional;

/// Something a user should know of an import. Never holds a secret nor the value of a setting.
///
/// @param entry the entry it speaks of, as the file names it, or `line 12`; `""` = the whole file
/// @param key the key, variable or file name in question, control characters made visible; `""` when none
/// @param reason why a dialect refused, where one did
public record ImportFinding(Kind kind, String entry, String key, Optional<UrlReading.Reason> reason) {
    public ImportFinding(Kind kind, String entry, String key) {
        this(kind, entry, key, Optional.empty());
    }

    public Weight weight() {
        return kind.weight;
    }

    /// What became of the thing in question.
    public enum Weight {
        /// Taken over; worth knowing.
        NOTE,
        /// A part of an entry that is not taken over.
        LEFT_OUT,
        /// An entry, or the whole file, that is not taken over.
        REFUSED
    }

    public enum Kind {
        /// Known to the dialect, harmless, of no use here.
        IGNORED_KEY(Weight.NOTE),
        /// The name held control or direction characters, or was too long; it is shown changed.
        NAME_CHANGED(Weight.NOTE),
        /// A name, port or host was not given, and the vendor's usual one is assumed.
        ASSUMED(Weight.NOTE),
        /// `${NAME:-default}`: the default is taken.
        DEFAULT_TAKEN(Weight.NOTE),
        /// A `*` stands where a value belongs; it is left open.
        WILDCARD(Weight.NOTE),
        /// The file says a milder environment than the target deserves.
        MILDER_ENVIRONMENT(Weight.NOTE),
        /// The file brings a policy of its own (safe mode, timeouts, pool).
        POLICY_FROM_FILE(Weight.NOTE),
        /// The same target and user as an entry before it.
        DUPLICATE(Weight.NOTE),

        /// A key that neither the format nor the dialect knows.
        UNKNOWN_KEY(Weight.LEFT_OUT),
        /// A key that the dialect refuses as unsafe.
        UNSAFE_KEY(Weight.LEFT_OUT),
        /// A known key with a value that its dialect does not take.
        BAD_VALUE(Weight.LEFT_OUT),
        /// Would run a program, a script or SQL, or load code.
        RUNS_CODE(Weight.LEFT_OUT),
        /// Holds `$NAME`, `${...}`, `$(...)` or backquotes; nothing is expanded.
        NOT_EXPANDED(Weight.LEFT_OUT),
        /// Refers to a secret that another program keeps encrypted or elsewhere.
        SECRET_ELSEWHERE(Weight.LEFT_OUT),
        /// Secrets of a file that others may read are not taken, as libpq does.
        OPEN_TO_OTHERS(Weight.LEFT_OUT),
        /// A way to connect that Drydock does not go (proxy, Kerberos, several hops).
        UNSUPPORTED_ROUTE(Weight.LEFT_OUT),
        /// Another file that is not followed (`!include`, a service, a password file).
        NOT_FOLLOWED(Weight.LEFT_OUT),
        /// A referenced file outside the folder of the file that names it.
        OUTSIDE_FOLDER(Weight.LEFT_OUT),
        /// A referenced file that is, or is reached by, a symbolic link.
        SYMBOLIC_LINK(Weight.LEFT_OUT),

        /// A DBMS that Drydock does not speak to; `key` is its name.
        UNSUPPORTED_SYSTEM(Weight.REFUSED),
        /// The dialect refused it; `reason` says why.
        NOT_OPENED(Weight.REFUSED),
        /// An SSH server and no database: it can be the tunnel of a profile.
        TUNNEL_ONLY(Weight.REFUSED),
        /// Names no host or file, or only a wildcard.
        NO_TARGET(Weight.REFUSED),
        /// A tunnel is switched on but cannot be understood; without it another server could be met.
        TUNNEL_UNUSABLE(Weight.REFUSED),
        /// A relative path without a folder it could belong to, or one that leaves it.
        RELATIVE_PATH(Weight.REFUSED),
        /// Control or direction characters in a host, database or user.
        HIDDEN_CHARACTERS(Weight.REFUSED),
        /// A kind of file or line that is known but not read; `key` is its name.
        UNSUPPORTED_FORM(Weight.REFUSED),
        /// Known and refused: passwords scrambled under a key that stands beside them.
        SCRAMBLED_LOGIN(Weight.REFUSED),
        /// Not in the syntax of its format; `key` may name the line.
        MALFORMED(Weight.REFUSED),
        /// None of the known formats.
        UNKNOWN_FORMAT(Weight.REFUSED),
        /// Not text: binary, NUL, or bytes of no known encoding.
        NOT_TEXT(Weight.REFUSED),
        TOO_LARGE(Weight.REFUSED),
        /// Nested too deeply, or built to exhaust memory.
        TOO_DEEP(Weight.REFUSED),
        /// More entries than are shown; the rest is not read.
        TOO_MANY(Weight.REFUSED),
        /// A `DOCTYPE`: entities could read files and fill memory.
        DOCUMENT_TYPE(Weight.REFUSED),
        /// Not there, not a plain file, or not readable.
        NOT_READABLE(Weight.REFUSED),
        /// Made by a newer Drydock.
        NEWER_VERSION(Weight.REFUSED);

        private final Weight weight;

        Kind(Weight weight) {
            this.weight = weight;
        }
    }
}
