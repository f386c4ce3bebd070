package dev.drydock.core.dialect.mysql.connect;

import dev.drydock.core.connect.url.UrlWords;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keys that appear in URLs of MariaDB Connector/J (its `Configuration`), MySQL Connector/J ("6.3 Configuration
/// Properties") and mysql-shell, and what they mean to us.
final class MysqlKeys implements UrlWords {
    /// Load a class, write or read a file, send SQL of their own, or lead to a host that is not shown.
    private static final Set<String> UNSAFE = lower("""
        autoDeserialize queryInterceptors statementInterceptors exceptionInterceptors connectionLifecycleInterceptors
        detectCustomCollations allowLoadLocalInfile allowLoadLocalInfileInPath allowUrlInLocalInfile allowLocalInfile
        allowMultiQueries propertiesTransform socketFactory socketFactoryName socksProxyHost socksProxyPort
        socksProxyRemoteDns socketPath localSocket pipe namedPipePath localSocketAddress tlsSocketType credentialType
        servicePrincipalName authenticationPlugins defaultAuthenticationPlugin disabledAuthenticationPlugins
        authenticationWebAuthnCallbackHandler authenticationFidoCallbackHandler ociConfigFile ociConfigProfile
        ldapServerHostname serverRSAPublicKeyFile restrictedAuth sessionVariables initSql serverSslCert keyStore
        keyStorePassword keyStoreType keyPassword trustStore trustStorePassword trustStoreType
        clientCertificateKeyStoreUrl clientCertificateKeyStorePassword clientCertificateKeyStoreType
        trustCertificateKeyStoreUrl trustCertificateKeyStorePassword trustCertificateKeyStoreType
        fallbackToSystemKeyStore fallbackToSystemTrustStore logger profilerEventHandler profileSQL
        clientInfoProvider loadBalanceStrategy haLoadBalanceStrategy serverAffinityOrder loadBalanceExceptionChecker
        loadBalanceHosts replicationConnectionGroup haMode permitRedirect dnsSrv useConfigs createDatabaseIfNotExist
        parseInfoCacheFactory serverConfigCacheFactory queryInfoCacheFactory xdevapi.ssl-keystore xdevapi.ssl-truststore
        galeraAllowedState enabledSslCipherSuites enabledSslProtocolSuites tlsCiphersuites tlsVersions
        enabledTLSProtocols path transactionReplay pool ssl-ca ssl-cert ssl-key ssl-capath allowPublicKeyRetrieval
        addressmappings default-auth plugin-dir defaults-file\
        """);

    /// Without meaning here: tuning of a driver, which we choose ourselves, and ways to convert values.
    private static final Set<String> IGNORED = lower("""
        connectTimeout socketTimeout tcpKeepAlive tcpNoDelay tcpRcvBuf tcpSndBuf tcpTrafficClass tcpKeepIdle
        tcpKeepCount tcpKeepInterval tcpAbortiveClose useUnicode characterEncoding characterSetResults
        connectionCollation passwordCharacterEncoding tinyInt1isBit transformedBitIsBoolean yearIsDateType
        zeroDateTimeBehavior useLegacyDatetimeCode useTimezone useJDBCCompliantTimezoneShift
        useGmtMillisForDatetimes noDatetimeStringSync preserveInstants timezone serverTimezone connectionTimeZone
        forceConnectionTimeZoneToSession sendFractionalSeconds treatMysqlDatetimeAsTimestamp
        useServerPrepStmts cachePrepStmts prepStmtCacheSize prepStmtCacheSqlLimit cacheCallableStmts
        callableStmtCacheSize cacheResultSetMetadata cacheServerConfiguration useLocalSessionState
        useLocalTransactionState rewriteBatchedStatements useBulkStmts useBulkStmtsForInserts useCompression
        useCursorFetch defaultFetchSize useAffectedRows autoReconnect autoReconnectForPools failOverReadOnly
        maxReconnects initialTimeout interactiveClient maxAllowedPacket blobSendChunkSize allowNanAndInf
        jdbcCompliantTruncation dumpQueriesOnException elideSetAutoCommits maintainTimeStats logSlowQueries
        slowQueryThresholdMillis gatherPerfMetrics useInformationSchema nullDatabaseMeansCurrent
        nullCatalogMeansCurrent databaseTerm useCatalogTerm autocommit useMysqlMetadata useOldAliasMetadataBehavior
        includeInnodbStatusInDeadlockExceptions includeThreadDumpInDeadlockExceptions disablePipeline
        connectionAttributes log validConnectionTimeout charset get-server-public-key
        useHostsInPrivileges noAccessToProcedureBodies generateSimpleParameterMetadata poolName maxPoolSize
        minPoolSize maxIdleTime useResetConnection permitMysqlScheme\
        """);

    @Override
    public String dialect() {
        return MysqlUrlReader.ID;
    }

    @Override
    public int defaultPort() {
        return 3306;
    }

    /// A session may be in no database at all.
    @Override
    public String defaultDatabase(String user) {
        return "";
    }

    @Override
    public String tlsKey() {
        return "sslmode";
    }

    @Override
    public boolean isUnsafe(String key) {
        return UNSAFE.contains(key);
    }

    @Override
    public boolean isIgnored(String key) {
        return IGNORED.contains(key);
    }

    @Override
    public Optional<Setting> setting(String key) {
        return MysqlSetting.ofKey(key).map(known -> new Setting(known.profileName(), known::accepts, known.isFlag()));
    }

    @Override
    public Optional<Piece> piece(String key, String value) {
        return switch (key) {
            case "host", "port", "password" -> Optional.of(new Piece(key, value));
            case "user", "username" -> Optional.of(new Piece("user", value));
            case "dbname", "database", "schema" -> Optional.of(new Piece("dbname", value));
            case "sslmode", "ssl-mode" -> Optional.of(new Piece("tls", mode(value)));
            case "usessl", "requiressl", "ssl" -> Optional.of(new Piece("tls", demanded(key, value)));
            default -> Optional.empty();
        };
    }

    /// The words of both drivers and of libpq. MariaDB's `trust` and MySQL's `REQUIRED` encrypt without looking
    /// at the certificate.
    private static String mode(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "disable", "disabled" -> "disable";
            case "prefer", "preferred", "allow" -> "prefer";
            case "require", "required", "trust" -> "require";
            case "verify-ca", "verify_ca" -> "verify-ca";
            case "verify-full", "verify_full", "verify_identity" -> "verify-full";
            default -> "?";
        };
    }

    /// `verifyServerCertificate=false` beside it is refused as unknown rather than obeyed.
    private static String demanded(String key, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> "verify-full";
            case "false" -> key.equals("requiressl") ? "prefer" : "disable";
            default -> "?";
        };
    }

    private static Set<String> lower(String keys) {
        return Stream.of(keys.strip().split("\\s+", -1))
                .map(key -> key.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
