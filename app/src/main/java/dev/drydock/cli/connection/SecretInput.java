package dev.drydock.cli.connection;

import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.FileTrouble;
import dev.drydock.cli.output.Terminal;
import dev.drydock.core.secrets.Secret;
import java.io.Console;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a new secret of a command comes from; without either option it is asked for on the terminal, twice.
public final class SecretInput {
    @Option(names = "--password-stdin", description = "first line of standard input is the secret")
    private boolean standardInput;

    @Option(
            names = "--password-env",
            paramLabel = "NAME",
            description = "name of the environment variable that holds the secret")
    private @Nullable String variable;

    /// Whether one of the options was given.
    public boolean given() {
        return standardInput || variable != null;
    }

    /// The caller closes it.
    public Secret read(String question) {
        String name = variable;
        if (standardInput) {
            return standardInput();
        }
        if (name != null) {
            String value = Optional.ofNullable(System.getenv(name))
                    .filter(text -> !text.isEmpty())
                    .orElseThrow(() -> CliFailure.usage("the variable " + name + " is not set"));
            return Secret.taking(value.toCharArray());
        }
        Console console = Terminal.console()
                .orElseThrow(() -> CliFailure.usage(
                        "no terminal to ask on; use --password-stdin, or name a variable with --password-env"));
        return UserSecrets.typed(console, question, true)
                .filter(secret -> secret.length() > 0)
                .orElseThrow(() -> CliFailure.usage("no secret was given; nothing was done"));
    }

    /// Up to the end of the first line; wipes `bytes`.
    static Optional<Secret> firstLine(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        byte[] line = Arrays.copyOf(bytes, end);
        Arrays.fill(bytes, (byte) 0);
        return Secret.takingUtf8(line);
    }

    private static Secret standardInput() {
        try {
            return firstLine(System.in.readAllBytes())
                    .filter(secret -> secret.length() > 0)
                    .orElseThrow(() -> CliFailure.usage("standard input holds no secret"));
        } catch (IOException e) {
            throw CliFailure.usage("cannot read standard input: " + FileTrouble.of(e));
        }
    }
}
