package dev.drydock.core.connect;

/// Port: reads a pasted URL, JDBC URL or path into our own record, and writes it back in one canonical form.
/// Pure, any thread, never touches a network or a file.
public interface UrlReader {
    /// Never throws, whatever the text. A refused text leaves no secret behind.
    UrlReading read(String text);

    /// The profile as a URL without its secret, which [#read] understands again. Only for profiles of this
    /// dialect.
    String write(ConnectionProfile profile);
}
