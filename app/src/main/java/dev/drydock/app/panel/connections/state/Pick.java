package dev.drydock.app.panel.connections.state;

/// What the user chooses in the form. The values are names of constants; `""` = as the environment says.
public enum Pick {
    SYSTEM,
    TLS,
    /// [#ON] or [#OFF]
    TUNNEL,
    SSH_LOGIN,
    /// [#ON] or [#OFF]
    JUMP,
    JUMP_LOGIN,
    SAFE_MODE,
    COMMIT_MODE,
    KEEPING;

    public static final String ON = "on";
    public static final String OFF = "off";
}
