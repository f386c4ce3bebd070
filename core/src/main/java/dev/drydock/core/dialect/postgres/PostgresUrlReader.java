package dev.drydock.core.dialect.postgres;

import dev.drydock.core.connect.UrlReader;
import dev.drydock.core.connect.UrlReading;

final class PostgresUrlReader implements UrlReader {
    @Override
    public UrlReading read(String text) {
        return new UrlReading.NotMine();
    }
}
