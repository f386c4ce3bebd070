package dev.drydock.app.panel.query.result;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/// Bytes as offset, hex and characters, sixteen to a line.
final class HexText {
    /// More than this is no longer read by anybody.
    static final int BYTES = 16 * 1024;

    private static final int LINE = 8;

    private HexText() {}

    static String of(String text) {
        int most = Math.min(text.length(), BYTES);
        return of(text.substring(0, most).getBytes(StandardCharsets.UTF_8));
    }

    private static String of(byte[] bytes) {
        HexFormat hex = HexFormat.of();
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < bytes.length; at += LINE) {
            int end = Math.min(at + LINE, bytes.length);
            out.append(String.format(Locale.ROOT, "%05x  ", at));
            for (int i = at; i < at + LINE; i++) {
                out.append(i < end ? hex.toHexDigits(bytes[i]) : "  ").append(' ');
            }
            out.append(' ');
            for (int i = at; i < end; i++) {
                out.append(bytes[i] >= ' ' && bytes[i] < 127 ? (char) bytes[i] : '.');
            }
            out.append('\n');
        }
        return out.toString();
    }
}
