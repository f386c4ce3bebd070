package dev.drydock.core.dialect.mysql.driver;

/// The bytes of one value as the server sent them. Asked for by `ResultSet.getObject(column, RawText.class)`.
public final class RawText {
    private final byte[] bytes;

    RawText(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Not copied: a value may be large and is read once.
    public byte[] bytes() {
        return bytes;
    }
}
