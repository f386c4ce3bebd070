package dev.drydock.cli.output;

/// How a command tells its facts.
public enum Format {
    TEXT,
    JSON
}
