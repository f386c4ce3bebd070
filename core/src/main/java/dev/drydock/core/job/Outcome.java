package dev.drydock.core.job;

import dev.drydock.core.fault.DbFault;

/// How a job ended.
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record Failed<T>(DbFault why) implements Outcome<T> {}

    record Cancelled<T>() implements Outcome<T> {}
}
