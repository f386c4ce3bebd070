package dev.drydock.core.connect;

/// Port: reads a pasted URL, JDBC URL or path into our own record. Pure, any thread, never touches a network or a file.
@FunctionalInterface
public interface UrlReader {
    UrlReading read(String text);
}
