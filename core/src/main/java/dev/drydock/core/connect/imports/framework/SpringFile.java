package dev.drydock.core.connect.imports.framework;

import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.draft.Entry.Part;
import dev.drydock.core.connect.imports.draft.PreviewDraft;
import dev.drydock.core.connect.imports.file.ImportInput;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.imports.preview.ImportFormat;
import dev.drydock.core.connect.imports.source.ImportSource;
import dev.drydock.core.secrets.SecretUse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Spring Boot's `application.properties` and `application.yml` (its reference, "Common Application
/// Properties"): `spring.datasource` and every other prefix that ends in `datasource` or has one data source
/// below it. SpEL and encrypted values stay closed, scripts are named and left out.
public final class SpringFile implements ImportSource {
    private static final Pattern NAME = Pattern.compile("(application|bootstrap)(-[^/]*)?\\.(properties|ya?ml)");
    private static final Pattern CONTENT = Pattern.compile("spring\\.(datasource|r2dbc|flyway|liquibase)\\..*");
    private static final Pattern KEY = Pattern.compile(
            "(.*datasource(?:\\.(?!hikari|tomcat|dbcp2|oracleucp)[A-Za-z0-9_-]+)?|spring\\.(?:r2dbc|flyway|liquibase))"
                    + "\\.((?:(?:hikari|tomcat|dbcp2|oracleucp|configuration|xa|properties)\\.)?[A-Za-z0-9_.-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> RUN_CODE =
            Set.of("connectioninitsql", "initsql", "schema", "data", "initsqls", "jndiname", "initscripts");
    private static final List<String> PROPERTIES =
            List.of("hikari.data-source-properties.", "hikari.dataSourceProperties.", "properties.");

    @Override
    public ImportFormat format() {
        return ImportFormat.SPRING;
    }

    @Override
    public boolean knows(ImportInput input) {
        return NAME.matcher(input.name().toLowerCase(Locale.ROOT)).matches()
                || input.anyLine(line -> CONTENT.matcher(line).matches());
    }

    @Override
    public void read(ImportInput input, PreviewDraft preview) throws NotImportable {
        boolean properties = input.name().toLowerCase(Locale.ROOT).endsWith(".properties")
                || input.anyLine(line -> CONTENT.matcher(line).matches());
        Map<String, String> keys = properties ? KeyedText.properties(input.text()) : KeyedText.yaml(input.text());
        if (!properties && input.text().contains("\n---")) {
            preview.finding(Kind.NOT_FOLLOWED, "", "---");
        }
        Map<String, Map<String, String>> sources = new TreeMap<>();
        keys.forEach((key, value) -> {
            Matcher parts = KEY.matcher(key);
            if (parts.matches()) {
                sources.computeIfAbsent(parts.group(1), prefix -> new TreeMap<>())
                        .put(parts.group(2), value);
            } else if (key.startsWith("spring.config.import")) {
                preview.finding(Kind.NOT_FOLLOWED, "", key);
            }
        });
        boolean any = false;
        for (Map.Entry<String, Map<String, String>> source : sources.entrySet()) {
            if (source.getValue().keySet().stream().anyMatch(SpringFile::isUrl) && !preview.full()) {
                any = true;
                preview.addAddressed(entry(source.getKey(), source.getValue(), input));
            }
        }
        if (!any) {
            preview.finding(Kind.NO_TARGET, "", "datasource");
        }
    }

    private static Entry entry(String prefix, Map<String, String> keys, ImportInput input) {
        Entry entry = new Entry(prefix).unnamed().within(input.folder());
        keys.forEach((key, value) -> key(entry, key, value));
        return entry;
    }

    private static void key(Entry entry, String key, String value) {
        for (String properties : PROPERTIES) {
            if (key.startsWith(properties)) {
                Placeholders.filled(value, entry, key)
                        .ifPresent(text -> entry.key(key.substring(properties.length()), text));
                return;
            }
        }
        String folded = folded(key);
        if (isUrl(key)) {
            Placeholders.filled(value, entry, key).ifPresent(url -> entry.set(Part.URL, withoutDriver(url)));
        } else if (folded.equals("username") || folded.equals("user")) {
            Placeholders.filled(value, entry, key).ifPresent(user -> entry.set(Part.USER, user));
        } else if (folded.equals("password")) {
            if (value.startsWith("ENC(") || value.startsWith("{cipher}")) {
                entry.finding(Kind.SECRET_ELSEWHERE, key);
            } else {
                Placeholders.filled(value, entry, key).ifPresent(text -> entry.secret(SecretUse.DATABASE, text));
            }
        } else {
            entry.finding(RUN_CODE.contains(folded) ? Kind.RUNS_CODE : Kind.IGNORED_KEY, key);
        }
    }

    private static boolean isUrl(String key) {
        String folded = folded(key);
        return folded.equals("url") || folded.equals("jdbcurl");
    }

    /// Relaxed binding: letter case, `-` and `_` do not count, nor does the pool's own prefix.
    private static String folded(String key) {
        String last = key.substring(key.lastIndexOf('.') + 1);
        return last.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    private static String withoutDriver(String url) {
        String plain = url.startsWith("r2dbc:") ? url.substring("r2dbc:".length()) : url;
        return plain.startsWith("pool:") ? plain.substring("pool:".length()) : plain;
    }
}
