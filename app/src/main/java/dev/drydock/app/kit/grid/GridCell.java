package dev.drydock.app.kit.grid;

/// One value as the grid shows it.
///
/// @param text `""` when the value is null, and possibly only the start of it when `truncated`
/// @param totalBytes size of the whole value, shown when `truncated`
public record GridCell(boolean isNull, String text, boolean truncated, long totalBytes) {
    private static final GridCell NULL = new GridCell(true, "", false, 0);

    public static GridCell ofNull() {
        return NULL;
    }

    public static GridCell of(String text) {
        return new GridCell(false, text, false, text.length());
    }
}
