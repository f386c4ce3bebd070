package dev.drydock.core.connect;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Percent-encoding of RFC 3986, read strictly: half an escape, bytes that are not UTF-8 (so also overlong
/// forms) and NUL are refused instead of being replaced. Two readers that disagree about such a text are how a
/// setting slips by.
public final class PercentText {
    private PercentText() {}

    /// @param plusIsSpace true in the query of a JDBC URL only
    public static Optional<String> decode(String raw, boolean plusIsSpace) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); ) {
            char c = raw.charAt(i);
            if (c == '%') {
                int value = i + 2 < raw.length() ? hex(raw.charAt(i + 1)) * 16 + hex(raw.charAt(i + 2)) : -1;
                if (value <= 0) {
                    return Optional.empty();
                }
                bytes.write(value);
                i += 3;
            } else if (c == '\0' || (Character.isSurrogate(c) && !pair(raw, i))) {
                return Optional.empty();
            } else {
                int codePoint = raw.codePointAt(i);
                String text = plusIsSpace && c == '+' ? " " : Character.toString(codePoint);
                bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(codePoint);
            }
        }
        return utf8(bytes.toByteArray());
    }

    /// Everything but letters, digits and `-._~` escaped.
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (unit >= '0' && unit <= '9')
                    || (unit >= 'A' && unit <= 'Z')
                    || (unit >= 'a' && unit <= 'z')
                    || "-._~".indexOf(unit) >= 0;
            if (plain) {
                encoded.append((char) unit);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit((unit >> 4) & 0xf, 16)))
                        .append(Character.toUpperCase(Character.forDigit(unit & 0xf, 16)));
            }
        }
        return encoded.toString();
    }

    private static boolean pair(String raw, int at) {
        return Character.isHighSurrogate(raw.charAt(at))
                && at + 1 < raw.length()
                && Character.isLowSurrogate(raw.charAt(at + 1));
    }

    /// Large and negative for what is no ASCII hex digit, so that a sum with it stays negative.
    private static int hex(char c) {
        int digit = c < 128 ? Character.digit(c, 16) : -1;
        return digit < 0 ? -10_000 : digit;
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
