package dev.drydock.core.credential;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.testing.Canaries;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// Every logger of every library at its most talkative, and every exception with all its causes.
@Tag("server")
class SecretsInLogsTest extends RotationScene {
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
    /// Several threads append to it.
    @SuppressWarnings("JdkObsolete")
    private final StringBuffer said = new StringBuffer();

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final java.util.logging.Logger jdk = java.util.logging.Logger.getLogger("");
    private final Level before = root.getLevel();
    private final java.util.logging.Level jdkBefore = jdk.getLevel();
    private final AppenderBase<ILoggingEvent> slf4j = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            said.append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                said.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
    };
    private final Handler julHandler = new Handler() {
        @Override
        public void publish(LogRecord event) {
            said.append(new java.util.logging.SimpleFormatter().format(event));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        slf4j.setContext(root.getLoggerContext());
        slf4j.start();
        root.iteratorForAppenders().forEachRemaining(others::add);
        others.forEach(root::detachAppender);
        root.addAppender(slf4j);
        root.setLevel(Level.TRACE);
        julHandler.setLevel(java.util.logging.Level.ALL);
        jdk.addHandler(julHandler);
        jdk.setLevel(java.util.logging.Level.ALL);
    }

    @AfterEach
    void quiet() {
        root.setLevel(before);
        root.detachAppender(slf4j);
        others.forEach(root::addAppender);
        jdk.removeHandler(julHandler);
        jdk.setLevel(jdkBefore);
    }

    @Test
    void noLoggerAndNoExceptionTellsASecret() throws Exception {
        try (Canaries canaries = new Canaries()) {
            String wrong = canaries.hatch("wrong");
            String fresh = canaries.hatch("fresh");
            try (Secret next = Secret.taking(fresh.toCharArray())) {
                assertThat(stage.rotation(secrets, stage.change()).rotate(profile, next, question -> false))
                        .isInstanceOf(RotationEnd.Changed.class);
            }
            try (Secret bad = Secret.taking(wrong.toCharArray())) {
                var _ = Dialects.byId("postgres")
                        .orElseThrow()
                        .connector()
                        .open(
                                profile,
                                Optional.of(bad),
                                new OpenOptions("canary", Duration.ofSeconds(5), Duration.ofSeconds(5), false));
            } catch (FaultException refused) {
                StringWriter trace = new StringWriter();
                refused.printStackTrace(new PrintWriter(trace));
                said.append(trace);
            }
            secrets.find(profile, SecretUse.DATABASE).ifPresent(secret -> {
                said.append(secret).append(Optional.of(secret)).append(profile);
                secret.close();
            });
            assertThat(said).as("something was logged").hasSizeGreaterThan(1000);
            assertThat(canaries.in("logs", said.toString())).isEmpty();
            assertThat(said.toString()).doesNotContain(RotationStage.OLD);
        }
    }
}
