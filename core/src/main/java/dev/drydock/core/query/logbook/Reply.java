package dev.drydock.core.query.logbook;

import dev.drydock.core.secrets.SecretMask;
import java.util.regex.Pattern;

/// What a server says of a statement. It repeats parts of the statement, passwords too.
public final class Reply {
    private static final Pattern LITERAL = Pattern.compile("'[^']*+'|\"[^\"]*+\"");

    private Reply() {}

    /// `said` without any literal where the statement holds a secret, as it is elsewhere.
    public static String masked(String said, String statement) {
        return holdsSecret(statement)
                ? LITERAL.matcher(SecretMask.message(said)).replaceAll("'" + SecretMask.MASK + "'")
                : said;
    }

    public static boolean holdsSecret(String statement) {
        return !SecretMask.sql(statement).equals(statement);
    }
}
