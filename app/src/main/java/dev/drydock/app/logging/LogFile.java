package dev.drydock.app.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import dev.drydock.core.connect.config.Surroundings;
import dev.drydock.core.files.PrivateFiles;
import dev.drydock.core.workspace.WorkspaceHome;
import java.io.IOException;
import java.nio.file.Path;

/// Sets logging up in code, which starts faster than an XML file. Libraries that log statements and values
/// below WARN are silent; nothing goes to the terminal.
public final class LogFile extends ContextAwareBase implements Configurator {
    private static final int FILES = 3;
    private static final FileSize SIZE = FileSize.valueOf("2MB");

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        Path folder = WorkspaceHome.defaultFor(Surroundings.ofProcess()).resolve("log");
        try {
            PrivateFiles.folder(folder);
            PrivateFiles.file(folder.resolve("drydock.log"));
        } catch (IOException e) {
            addWarn("no log file: " + folder, e);
            root.setLevel(Level.OFF);
            return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
        }
        root.addAppender(appender(context, folder));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path folder) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(folder.resolve("drydock.log").toString());
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %thread %logger{30} - %msg%n");
        encoder.start();
        FixedWindowRollingPolicy names = new FixedWindowRollingPolicy();
        names.setContext(context);
        names.setParent(appender);
        names.setFileNamePattern(folder.resolve("drydock.%i.log").toString());
        names.setMaxIndex(FILES);
        names.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(SIZE);
        size.start();
        appender.setEncoder(encoder);
        appender.setRollingPolicy(names);
        appender.setTriggeringPolicy(size);
        appender.start();
        return appender;
    }
}
