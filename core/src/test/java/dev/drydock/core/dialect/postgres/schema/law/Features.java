package dev.drydock.core.dialect.postgres.schema.law;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What PostgreSQL can do to a schema, each in several variants, from `features.sql`.
final class Features {
    private static final Pattern FEATURE = Pattern.compile("-- feature (\\w+)");
    private static final Pattern VARIANT = Pattern.compile("-- variant(?: since (\\d+))?(?: until (\\d+))?");

    private Features() {}

    static List<Feature> all() throws IOException {
        List<Feature> features = new ArrayList<>();
        for (String line : text().lines().toList()) {
            Matcher feature = FEATURE.matcher(line);
            Matcher variant = VARIANT.matcher(line);
            if (feature.matches()) {
                features.add(new Feature(feature.group(1), new ArrayList<>()));
            } else if (variant.matches()) {
                int since = variant.group(1) == null ? 0 : Integer.parseInt(variant.group(1));
                int until = variant.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(variant.group(2));
                features.getLast().variants.add(new Variant(since, until, new StringBuilder()));
            } else if (!line.startsWith("-- ")) {
                features.getLast().variants.getLast().sql.append(line).append('\n');
            }
        }
        return features;
    }

    private static String text() throws IOException {
        try (var stream = Objects.requireNonNull(Features.class.getResourceAsStream("features.sql"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private record Variant(int since, int until, StringBuilder sql) {}

    /// In a schema of its own; variant 0 is not to be there at all.
    record Feature(String name, List<Variant> variants) {
        int count() {
            return variants.size() + 1;
        }

        String sql(int choice, int major) {
            if (choice == 0) {
                return "";
            }
            Variant variant = variants.get(choice - 1);
            return major < variant.since || major > variant.until
                    ? ""
                    : "create schema " + name + ";\nset local search_path = " + name + ", public;\n" + variant.sql;
        }
    }
}
