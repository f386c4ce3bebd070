package dev.drydock.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Hears every logger of every library, from a level on, and lets nobody else hear it. Closing it makes all as
/// it was.
public final class LogTap implements AutoCloseable {
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
    /// Several threads append to it.
    @SuppressWarnings("JdkObsolete")
    private final StringBuffer said = new StringBuffer();

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final java.util.logging.Logger jdk = java.util.logging.Logger.getLogger("");
    private final Logger ours = (Logger) LoggerFactory.getLogger("dev.drydock");
    private final Level before = root.getLevel();
    private final @Nullable Level oursBefore = ours.getLevel();
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
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord event) {
            said.append(new SimpleFormatter().format(event));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private LogTap(Level least, java.util.logging.Level jdkLeast) {
        ours.setLevel(Level.TRACE);
        slf4j.setContext(root.getLoggerContext());
        slf4j.start();
        root.iteratorForAppenders().forEachRemaining(others::add);
        others.forEach(root::detachAppender);
        root.addAppender(slf4j);
        root.setLevel(least);
        handler.setLevel(jdkLeast);
        jdk.addHandler(handler);
        jdk.setLevel(jdkLeast);
    }

    /// Everybody at his most talkative.
    public static LogTap everything() {
        return new LogTap(Level.TRACE, java.util.logging.Level.ALL);
    }

    /// All that Drydock says, and what the libraries say to an administrator: when they talk to programmers,
    /// some tell every statement and value.
    public static LogTap ours() {
        return new LogTap(Level.INFO, java.util.logging.Level.INFO);
    }

    /// So far.
    public String said() {
        return said.toString();
    }

    @Override
    public void close() {
        root.setLevel(before);
        ours.setLevel(oursBefore);
        root.detachAppender(slf4j);
        others.forEach(root::addAppender);
        jdk.removeHandler(handler);
        jdk.setLevel(jdkBefore);
    }
}
