package dev.drydock.core.dialect.sqlite;

import dev.drydock.core.connect.UrlReader;
import dev.drydock.core.connect.UrlReading;

final class SqliteUrlReader implements UrlReader {
    @Override
    public UrlReading read(String text) {
        return new UrlReading.NotMine();
    }
}
