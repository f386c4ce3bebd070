package dev.drydock.core.query.matrix;

import dev.drydock.core.dialect.postgres.connect.TestCertificate;
import dev.drydock.testing.TestServer;
import dev.drydock.testing.fault.Fault;
import dev.drydock.testing.fault.FaultProxy;
import dev.drydock.testing.fault.ServerControl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;

/// Does and undoes the trouble of one experiment.
interface Mischief {
    void begin(Collection<Cell> cells) throws Exception;

    void end() throws Exception;

    /// What any server and its network can suffer.
    static Mischief of(Trouble trouble, Ground ground) {
        return trouble.fault()
                .map(fault -> onNetwork(ground.proxy(), fault))
                .orElseGet(() -> both(cells -> ground.password("second"), () -> ground.password(ground.password())));
    }

    static Mischief onServer(Trouble trouble, PostgresGround ground, Path folder) throws Exception {
        return switch (trouble) {
            case SESSION_TERMINATED ->
                once(cells ->
                        ground.execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = '"
                                + ground.role() + "'"));
            case CERTIFICATE_REPLACED -> {
                TestCertificate good = serving(ground, folder);
                TestCertificate other = TestCertificate.make(folder, "other", "ip:127.0.0.1");
                yield both(cells -> serve(ground, other), () -> serve(ground, good));
            }
            default -> onHost(trouble, new ServerControl(ground.server()));
        };
    }

    static Mischief onNetwork(FaultProxy proxy, Fault fault) {
        return both(cells -> proxy.begin(fault), proxy::end);
    }

    private static Mischief onHost(Trouble trouble, ServerControl host) {
        return switch (trouble) {
            case SESSION_KILLED -> once(cells -> host.crash(backends(cells)));
            case SESSION_FROZEN -> new FrozenSessions(host);
            case POSTMASTER_FROZEN -> both(cells -> host.freezePostmaster(), host::thaw);
            case SERVER_FROZEN -> both(cells -> host.freeze(), host::thaw);
            case SERVER_KILLED -> both(cells -> host.killAll(), host::restart);
            case SERVER_SHUT_DOWN -> both(cells -> host.shutDownAtOnce(), host::restart);
            default -> throw new IllegalArgumentException(trouble.name());
        };
    }

    private static List<Long> backends(Collection<Cell> cells) {
        return cells.stream().filter(Cell::isOpen).map(Cell::backend).toList();
    }

    /// Turns TLS on with a certificate that `folder` has the authority of.
    static TestCertificate serving(PostgresGround ground, Path folder) throws Exception {
        Path root = folder.resolve("good.root.crt");
        TestCertificate good = Files.exists(root)
                ? new TestCertificate(folder.resolve("good.crt"), folder.resolve("good.key"), root)
                : TestCertificate.make(folder, "good", "ip:127.0.0.1");
        serve(ground, good);
        return good;
    }

    private static void serve(PostgresGround ground, TestCertificate certificate) throws Exception {
        TestServer server = ground.server();
        Path cluster = server.folder().orElseThrow();
        Files.copy(certificate.certificate(), cluster.resolve("server.crt"), StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(cluster.resolve("server.key"));
        Files.copy(certificate.key(), cluster.resolve("server.key"), StandardCopyOption.COPY_ATTRIBUTES);
        ground.execute("alter system set ssl = on");
        ground.execute("select pg_reload_conf()");
        Thread.sleep(300);
    }

    private static Mischief once(Begin begin) {
        return both(begin, () -> {});
    }

    static Mischief both(Begin begin, End end) {
        return new Mischief() {
            @Override
            public void begin(Collection<Cell> cells) throws Exception {
                begin.begin(cells);
            }

            @Override
            public void end() throws Exception {
                end.end();
            }
        };
    }

    /// The processes of the sessions stand still, and nothing else.
    final class FrozenSessions implements Mischief {
        private final ServerControl host;
        private List<Long> frozen = List.of();

        FrozenSessions(ServerControl host) {
            this.host = host;
        }

        @Override
        public void begin(Collection<Cell> cells) throws Exception {
            frozen = backends(cells);
            for (long session : frozen) {
                host.freeze(session);
            }
        }

        @Override
        public void end() throws Exception {
            for (long session : frozen) {
                host.thaw(session);
            }
        }
    }

    /// The first half.
    interface Begin {
        void begin(Collection<Cell> cells) throws Exception;
    }

    /// The second half.
    interface End {
        void end() throws Exception;
    }
}
