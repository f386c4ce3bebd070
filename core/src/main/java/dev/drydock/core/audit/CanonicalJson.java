package dev.drydock.core.audit;

import java.util.Map;
import java.util.SortedMap;

/// Writes a flat JSON object in one way only, after RFC 8785: members sorted by UTF-16 units, no blanks, the
/// shortest escapes. Values are texts or whole numbers.
final class CanonicalJson {
    private CanonicalJson() {}

    static String write(SortedMap<String, Object> members) {
        StringBuilder out = new StringBuilder(256).append('{');
        for (Map.Entry<String, Object> member : members.entrySet()) {
            if (out.length() > 1) {
                out.append(',');
            }
            quote(member.getKey(), out);
            out.append(':');
            if (member.getValue() instanceof Long number) {
                out.append(number.longValue());
            } else {
                quote(member.getValue().toString(), out);
            }
        }
        return out.append('}').toString();
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            switch (unit) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (unit < 0x20) {
                        out.append(String.format("\\u%04x", (int) unit));
                    } else {
                        out.append(unit);
                    }
                }
            }
        }
        out.append('"');
    }
}
