package dev.drydock.core.pool.server;

import java.util.List;

/// Connections as the server sees them at one moment.
///
/// @param pool the sessions of one pool
/// @param uses everybody's sessions, most first
public record ServerLook(List<ServerSession> pool, Capacity capacity, List<Use> uses) {
    public ServerLook {
        pool = List.copyOf(pool);
        uses = List.copyOf(uses);
    }

    /// Whether the server shows what programs call themselves: the session that looked would be among them.
    public boolean showsNames() {
        return uses.stream().anyMatch(Use::ours);
    }

    /// Sessions of one application, user and database.
    ///
    /// @param application `""` when it gave no name
    /// @param hidden how many of them do not show us what they do
    public record Use(
            String application,
            String user,
            String database,
            int sessions,
            int active,
            int idleInTransaction,
            int hidden) {
        /// What Drydock calls itself begins so.
        public static final String OURS = "Drydock";

        public boolean ours() {
            return application.startsWith(OURS);
        }
    }
}
