package dev.drydock.core.dialect.mysql.driver;

/// The bytes of one value as the server sent them. Asked for by `ResultSet.getObject(column, RawText.class)`.
public record RawText(byte[] bytes) {}
