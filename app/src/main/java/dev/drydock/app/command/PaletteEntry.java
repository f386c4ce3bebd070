package dev.drydock.app.command;

/// One line of the palette.
///
/// @param detail said in grey beside the title, `""` for nothing
/// @param keyText the shortcut as shown, `""` for none
/// @param whyNot `""`, or why it cannot be chosen now
public record PaletteEntry(Kind kind, String title, String detail, String keyText, String whyNot, Runnable action) {
    /// The section an entry stands in, in the order of the palette.
    public enum Kind {
        RECENT,
        CONNECTION,
        OBJECT,
        COMMAND
    }

    public static PaletteEntry of(Command command) {
        return new PaletteEntry(
                Kind.COMMAND,
                command.title(),
                "",
                command.keyText(),
                command.whyNot().getValue(),
                command::run);
    }

    public boolean enabled() {
        return whyNot.isEmpty();
    }

    PaletteEntry asRecent() {
        return new PaletteEntry(Kind.RECENT, title, detail, keyText, whyNot, action);
    }
}
