package dev.drydock.core.connect.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.imports.preview.ImportFormat;
import dev.drydock.core.connect.imports.preview.ImportPreview;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Settings that make a driver load a class, read a file or hand one out, through every door there is: none of
/// them reaches a profile (CVE-2022-21724, CVE-2022-26520, CVE-2017-3523, rogue servers).
class ClassLoadingSettingsTest {
    private static final Map<String, List<String>> SETTINGS = Map.of(
            "postgresql",
            List.of(
                    "socketFactory",
                    "socketFactoryArg",
                    "sslfactory",
                    "sslfactoryarg",
                    "sslhostnameverifier",
                    "sslpasswordcallback",
                    "authenticationPluginClassName",
                    "loggerFile",
                    "loggerLevel",
                    "xmlFactoryFactory",
                    "jaasApplicationName",
                    "localSocketAddress",
                    "preferQueryMode"),
            "mysql",
            List.of(
                    "autoDeserialize",
                    "queryInterceptors",
                    "statementInterceptors",
                    "connectionLifecycleInterceptors",
                    "exceptionInterceptors",
                    "detectCustomCollations",
                    "allowLoadLocalInfile",
                    "allowLoadLocalInfileInPath",
                    "allowUrlInLocalInfile",
                    "allowLocalInfile",
                    "propertiesTransform",
                    "socketFactory",
                    "credentialType",
                    "serverRsaPublicKeyFile",
                    "pipe",
                    "authenticationPlugins"));

    static Stream<Arguments> doors() {
        return SETTINGS.entrySet().stream()
                .flatMap(system -> system.getValue().stream().map(key -> Arguments.of(system.getKey(), key)));
    }

    private static Map<ImportFormat, String> texts(String system, String key, String value) {
        String url = system + "://h.example/d?" + key + "=" + value;
        Map<ImportFormat, String> texts = new LinkedHashMap<>();
        texts.put(ImportFormat.URL, url + "\njdbc:" + url);
        texts.put(ImportFormat.DOT_ENV, "DATABASE_URL=" + url);
        texts.put(ImportFormat.SERVICE_FILE, "[a]\nhost=h.example\ndbname=d\n" + key + "=" + value + "\n");
        texts.put(ImportFormat.OPTION_FILE, "[client]\nhost=h.example\n" + key + "=" + value + "\n");
        texts.put(ImportFormat.DBEAVER, """
            {"connections":{"a":{"provider":"%1$s","driver":"%1$s","name":"a","configuration":
            {"host":"h.example","port":"1","database":"d","properties":{"%2$s":"%3$s"}}},
            "b":{"provider":"%1$s","configuration":{"configurationType":"URL","url":"jdbc:%4$s"}}}}\
            """.formatted(system, key, value, url));
        texts.put(ImportFormat.JETBRAINS, """
            <component name="DataSourceManagerImpl"><data-source name="a" uuid="1"><jdbc-url>jdbc:%s://h.example/d</jdbc-url>
            <driver-properties><property name="%s" value="%s"/></driver-properties></data-source>
            <data-source name="b" uuid="2"><jdbc-url>jdbc:%s</jdbc-url></data-source></component>\
            """.formatted(system, key, value, url));
        texts.put(ImportFormat.PGADMIN, """
            {"Servers":{"1":{"Name":"a","Host":"h.example","Port":5432,"MaintenanceDB":"d","Username":"u",
            "ConnectionParameters":{"%s":"%s"}}}}\
            """.formatted(key, value));
        texts.put(
                ImportFormat.SPRING,
                ("a.datasource.url=jdbc:%s://h.example/d\na.datasource.hikari.data-source-properties.%s=%s\n"
                                + "spring.datasource.url=jdbc:%s")
                        .formatted(system, key, value, url));
        texts.put(
                ImportFormat.FLYWAY,
                "flyway.url=jdbc:%s://h.example/d\nflyway.jdbcProperties.%s=%s".formatted(system, key, value));
        texts.put(ImportFormat.ALEMBIC, "[a]\nsqlalchemy.url = " + url);
        texts.put(ImportFormat.PRISMA, "datasource a {\n url = \"" + url + "\"\n}\n");
        return texts;
    }

    @ParameterizedTest
    @MethodSource("doors")
    void noneOfThemReachesAProfile(String system, String key) {
        texts(system, key, "evil.Factory").forEach((format, text) -> {
            ImportRequest request = new ImportRequest(Optional.of(format), false);
            try (ImportPreview preview = ImportFixture.IMPORTS.text(text, request)) {
                check(preview, key, format);
            }
        });
        Map<String, String> variables = Map.of("DATABASE_URL", system + "://h.example/d?" + key + "=evil");
        try (ImportPreview preview = ImportFixture.IMPORTS.variables(variables)) {
            check(preview, key, ImportFormat.VARIABLES);
        }
    }

    private static void check(ImportPreview preview, String key, ImportFormat format) {
        assertThat(preview.candidates())
                .as(format + " " + key)
                .allSatisfy(candidate -> assertThat(candidate.profile().settings())
                        .allSatisfy((name, value) -> {
                            assertThat(name.toLowerCase(Locale.ROOT)).isNotEqualTo(key.toLowerCase(Locale.ROOT));
                            assertThat(value).doesNotContain("evil");
                        }));
        boolean told = preview.findings().stream().anyMatch(each -> each.key().equalsIgnoreCase(key))
                || preview.candidates().stream()
                        .flatMap(candidate -> candidate.findings().stream())
                        .anyMatch(each -> each.key().equalsIgnoreCase(key));
        assertThat(told || preview.candidates().isEmpty())
                .as(format + " tells " + key)
                .isTrue();
    }
}
