package dev.drydock.core.query.matrix;

import java.util.Arrays;
import java.util.List;

/// Where the sessions are and how they get there.
enum Scene {
    POSTGRES,
    /// The same server behind an SSH server: the network misbehaves on the way to that one.
    TUNNEL,
    MARIADB;

    List<Trouble> troubles() {
        return switch (this) {
            case POSTGRES ->
                Arrays.stream(Trouble.values())
                        .filter(trouble -> trouble != Trouble.GATEWAY_KILLED)
                        .toList();
            case TUNNEL -> List.of(Trouble.BLACK_HOLE, Trouble.RESET, Trouble.GATEWAY_KILLED);
            case MARIADB ->
                List.of(
                        Trouble.BLACK_HOLE,
                        Trouble.RESET,
                        Trouble.CUT_IN_PACKET,
                        Trouble.SERVER_FROZEN,
                        Trouble.SERVER_KILLED,
                        Trouble.PASSWORD_CHANGED);
        };
    }
}
