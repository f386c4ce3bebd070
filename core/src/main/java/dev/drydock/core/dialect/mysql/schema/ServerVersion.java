package dev.drydock.core.dialect.mysql.schema;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which of the two products, and how old.
///
/// @param number major, minor and patch as two digits each: `8.0.12` is 80012
public record ServerVersion(boolean mariaDb, int number) {
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?");
    private static final String MARIADB = "MariaDB";

    /// @param text of `version()`, or what [#text] gives
    public static ServerVersion of(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.find()) {
            return new ServerVersion(text.contains(MARIADB), 0);
        }
        int patch = numbers.group(3) == null ? 0 : Integer.parseInt(numbers.group(3));
        return new ServerVersion(
                text.contains(MARIADB),
                Integer.parseInt(numbers.group(1)) * 10_000 + Integer.parseInt(numbers.group(2)) * 100 + patch);
    }

    public String text() {
        return (mariaDb ? MARIADB : "MySQL") + " " + major() + "." + number / 100 % 100 + "." + number % 100;
    }

    public int major() {
        return number / 10_000;
    }

    /// @param mariaDbFrom the first MariaDB that has it
    /// @param mySqlFrom the first MySQL that has it
    public boolean since(int mariaDbFrom, int mySqlFrom) {
        return number >= (mariaDb ? mariaDbFrom : mySqlFrom);
    }

    /// A version from which a feature is there, for a product that never got it.
    public static final int NEVER = Integer.MAX_VALUE;

    /// Before that, the three-byte charset went by a shorter name.
    public boolean saysUtf8mb3() {
        return since(10_06_00, 8_00_30);
    }
}
