package dev.drydock.core.connect;

/// How much harm a mistake does here. Policy, not paint: the guard, the session's defaults and every
/// confirmation read it.
public enum Environment {
    DEV,
    TEST,
    STAGING,
    PROD
}
