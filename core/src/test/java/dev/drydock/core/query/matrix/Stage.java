package dev.drydock.core.query.matrix;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Endpoint;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.route.Route;
import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.route.SshTunnel;
import dev.drydock.core.connect.route.TlsFiles;
import dev.drydock.core.connect.tunnel.SshHost;
import dev.drydock.core.connect.tunnel.Tunnels;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.secrets.Secret;
import dev.drydock.testing.TestServer;
import dev.drydock.testing.TestServers;
import dev.drydock.testing.fault.FaultProxy;
import dev.drydock.testing.fault.ServerControl;
import dev.drydock.testing.mysql.MysqlKind;
import dev.drydock.testing.mysql.MysqlServer;
import dev.drydock.testing.mysql.MysqlServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that one experiment stands on, and the trouble it meets there.
///
/// @param ends what is to be closed, last first
@SuppressWarnings("try")
record Stage(Ground ground, Dialect dialect, ConnectionProfile profile, Mischief mischief, Deque<AutoCloseable> ends)
        implements AutoCloseable {
    /// Where the sessions are and how they get there.
    enum Scene {
        POSTGRES,
        /// The same server behind an SSH server: the network misbehaves on the way to that one.
        TUNNEL,
        MARIADB;

        List<Trouble> troubles() {
            return switch (this) {
                case POSTGRES ->
                    Arrays.stream(Trouble.values())
                            .filter(trouble -> trouble != Trouble.GATEWAY_KILLED)
                            .toList();
                case TUNNEL -> List.of(Trouble.BLACK_HOLE, Trouble.RESET, Trouble.GATEWAY_KILLED);
                case MARIADB ->
                    List.of(
                            Trouble.BLACK_HOLE,
                            Trouble.RESET,
                            Trouble.CUT_IN_PACKET,
                            Trouble.SERVER_FROZEN,
                            Trouble.SERVER_KILLED,
                            Trouble.PASSWORD_CHANGED);
            };
        }
    }

    static Stage of(Scene scene, Trouble trouble, Path folder) throws Exception {
        return switch (scene) {
            case POSTGRES -> postgres(trouble, folder);
            case TUNNEL -> tunnel(trouble, folder);
            case MARIADB -> mariadb(trouble);
        };
    }

    private static Stage postgres(Trouble trouble, Path folder) throws Exception {
        Deque<AutoCloseable> ends = new ArrayDeque<>();
        TestServer server = trouble.needsOwnServer() ? TestServers.ownPostgres() : TestServers.server();
        if (trouble.needsOwnServer()) {
            ends.push(server);
        }
        PostgresGround ground = PostgresGround.on(server);
        ends.push(ground);
        ConnectionProfile profile = ground.profile(TlsMode.DISABLE, Map.of());
        if (trouble == Trouble.CERTIFICATE_REPLACED) {
            Path root = Mischief.serving(ground, folder).root();
            profile = ground.profile(TlsMode.VERIFY_FULL, Map.of("rootCertificate", root.toString()));
        }
        Mischief mischief = trouble.fault().isPresent() || trouble == Trouble.PASSWORD_CHANGED
                ? Mischief.of(trouble, ground)
                : Mischief.onServer(trouble, ground, folder);
        return new Stage(ground, Dialects.byId("postgres").orElseThrow(), profile, mischief, ends);
    }

    /// The proxy stands before the SSH server.
    private static Stage tunnel(Trouble trouble, Path folder) throws Exception {
        Deque<AutoCloseable> ends = new ArrayDeque<>();
        TestServer server = TestServers.server();
        PostgresGround ground = PostgresGround.on(server);
        ends.push(ground);
        SshHost host = new SshHost();
        ends.push(host);
        FaultProxy proxy = FaultProxy.to("127.0.0.1", host.port());
        ends.push(proxy);
        Path known = Files.writeString(folder.resolve("known_hosts"), host.knownLine(proxy.port()));
        Tunnels tunnels = new Tunnels(folder.resolve("own_known_hosts"));
        ends.push(tunnels);
        SshHop hop = new SshHop(proxy.host(), proxy.port(), SshHost.USER, new SshLogin.Password());
        SshTunnel way = new SshTunnel(hop, Optional.empty(), Optional.of(known));
        // The library's first login takes seconds on a busy machine.
        tunnels.enter(
                way,
                new Endpoint(server.host(), server.port()),
                use -> Optional.of(Secret.taking(SshHost.PASSWORD.toCharArray())),
                Duration.ofSeconds(30));
        ConnectionProfile direct = ground.profile(TlsMode.DISABLE, Map.of());
        ConnectionProfile profile = direct.at(
                        new Target.Server(server.host(), server.port(), direct.name()), direct.user())
                .with(new Route(TlsFiles.NONE, Optional.of(way)));
        Mischief mischief = trouble.fault()
                .map(fault -> Mischief.onNetwork(proxy, fault))
                .orElseGet(() -> Mischief.both(cells -> host.stop(), host::restart));
        return new Stage(ground, Dialects.byId("postgres").orElseThrow().routed(tunnels), profile, mischief, ends);
    }

    private static Stage mariadb(Trouble trouble) throws Exception {
        Deque<AutoCloseable> ends = new ArrayDeque<>();
        MysqlServer server =
                trouble.needsOwnServer() ? MysqlServers.own(MysqlKind.MARIADB) : MysqlServers.shared(MysqlKind.MARIADB);
        if (trouble.needsOwnServer()) {
            ends.push(server);
        }
        MariaDbGround ground = MariaDbGround.on(server);
        ends.push(ground);
        Mischief mischief = switch (trouble) {
            case SERVER_FROZEN -> {
                ServerControl host = ServerControl.of(server);
                yield Mischief.both(cells -> host.freeze(), host::thaw);
            }
            case SERVER_KILLED -> {
                ServerControl host = ServerControl.of(server);
                yield Mischief.both(cells -> host.killAll(), host::restart);
            }
            default -> Mischief.of(trouble, ground);
        };
        Dialect dialect = Dialects.byId("mysql").orElseThrow();
        return new Stage(ground, dialect, ground.profile(TlsMode.DISABLE, Map.of()), mischief, ends);
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable end : ends) {
            end.close();
        }
    }
}
