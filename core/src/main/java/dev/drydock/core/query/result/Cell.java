package dev.drydock.core.query.result;

/// One value as text.
///
/// @param text the server's own text (bytes that are no UTF-8 show as U+FFFD), cut after 64 KiB when
///     `truncated`; `""` for NULL
/// @param totalBytes length of the whole value in bytes of UTF-8
public record Cell(boolean isNull, String text, long totalBytes, boolean truncated) {
    public static final Cell NULL = new Cell(true, "", 0, false);
}
