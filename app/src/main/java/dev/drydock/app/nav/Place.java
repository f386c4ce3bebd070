package dev.drydock.app.nav;

/// The panels, in the order of the sidebar.
public enum Place {
    CONNECTIONS,
    POOL,
    QUERY,
    PLANS,
    SCHEMA,
    COMPARE,
    MIGRATIONS,
    SEED,
    BACKUP,
    AUDIT
}
