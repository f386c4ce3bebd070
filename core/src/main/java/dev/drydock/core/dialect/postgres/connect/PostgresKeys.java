package dev.drydock.core.dialect.postgres.connect;

import dev.drydock.core.connect.url.UrlWords;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keys that appear in URLs of libpq (manual 34.1.2) and pgjdbc (its PGProperty) and that we do not pass on.
final class PostgresKeys implements UrlWords {
    /// Load a class, write or read a file, run a callback, send start-up options, or lead to a host that is not
    /// shown.
    private static final Set<String> UNSAFE = lower("""
        socketFactory socketFactoryArg sslfactory sslfactoryarg sslhostnameverifier sslpasswordcallback
        authenticationPluginClassName loggerFile loggerLevel jaasLogin jaasApplicationName connectExecutor
        connectExecutorArg xmlFactoryFactory classLoaderStrategy gsslib sspiServiceClass useSpnego
        kerberosServerName gssUseDefaultCreds krbsrvname options service servicefile replication hostaddr passfile
        localSocketAddress oauth_issuer oauth_client_id oauth_client_secret oauth_scope sslkeylogfile load_balance_hosts
        loadBalanceHosts PGHOST PGPORT PGDBNAME\
        """);
    /// Without meaning here: tuning of the driver, which we choose ourselves, and choices among several hosts.
    private static final Set<String> IGNORED = lower("""
        application_name ApplicationName fallback_application_name client_encoding keepalives keepalives_idle
        keepalives_interval keepalives_count tcp_user_timeout tcpKeepAlive tcpNoDelay sendBufferSize
        receiveBufferSize maxSendBufferSize socketTimeout cancelSignalTimeout sslResponseTimeout
        gssResponseTimeout gssEncMode target_session_attrs targetServerType hostRecheckSeconds prepareThreshold
        preparedStatementCacheQueries preparedStatementCacheSizeMiB defaultRowFetchSize adaptiveFetch
        adaptiveFetchMinimum adaptiveFetchMaximum reWriteBatchedInserts reWriteBatchedInsertsSize binaryTransfer
        binaryTransferEnable binaryTransferDisable stringtype autosave cleanupSavepoints preferQueryMode
        assumeMinServerVersion logUnclosedConnections logServerErrorDetail disableColumnSanitiser
        databaseMetadataCacheFields databaseMetadataCacheFieldsMiB hideUnprivilegedObjects unknownLength
        quoteReturningIdentifiers escapeSyntaxCallMode convertBooleanToNumeric flushCacheOnDdl
        groupStartupParameters allowEncodingChanges maxResultBuffer readOnlyMode queryTimeout scramMaxIterations
        protocolVersion min_protocol_version max_protocol_version sslcompression sslsni\
        """);

    @Override
    public String dialect() {
        return PostgresUrlReader.ID;
    }

    @Override
    public int defaultPort() {
        return 5432;
    }

    @Override
    public String defaultDatabase(String user) {
        return user;
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
        return PostgresSetting.ofKey(key)
                .map(known -> new Setting(known.profileName(), known::accepts, known == PostgresSetting.READ_ONLY));
    }

    @Override
    public Optional<Piece> piece(String key, String value) {
        return switch (key) {
            case "host", "port", "dbname", "user", "password" -> Optional.of(new Piece(key, value));
            case "ssl" -> Optional.of(new Piece("tls", value.equals("false") ? "prefer" : "verify-full"));
            case "sslmode" -> Optional.of(new Piece("tls", value));
            default -> Optional.empty();
        };
    }

    private static Set<String> lower(String keys) {
        return Stream.of(keys.strip().split("\\s+", -1))
                .map(key -> key.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
