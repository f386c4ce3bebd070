package dev.drydock.app.panel.connections.state;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.core.secrets.SecretUse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What stands in a form.
///
/// @param fileBased its databases are local files: no host, no user
/// @param settings further settings of the connection, which nothing shows
public record Contents(
        Map<Field, String> values,
        Map<Pick, String> picks,
        EnvironmentLook environment,
        boolean fileBased,
        Map<String, String> settings) {
    public Contents {
        values = Map.copyOf(values);
        picks = Map.copyOf(picks);
        settings = Map.copyOf(settings);
    }

    public String value(Field field) {
        return values.getOrDefault(field, "");
    }

    public String typed(Field field) {
        return value(field).strip();
    }

    public String pick(Pick pick) {
        return picks.getOrDefault(pick, "");
    }

    public boolean on(Pick pick) {
        return pick(pick).equals(Pick.ON);
    }

    public Contents with(Field field, String text) {
        Map<Field, String> changed = new EnumMap<>(Field.class);
        changed.putAll(values);
        changed.put(field, text);
        return new Contents(changed, picks, environment, fileBased, settings);
    }

    public Contents with(Pick pick, String choice) {
        Map<Pick, String> changed = new EnumMap<>(Pick.class);
        changed.putAll(picks);
        changed.put(pick, choice);
        return new Contents(values, changed, environment, fileBased, settings);
    }

    public Contents in(EnvironmentLook other) {
        return new Contents(values, picks, other, fileBased, settings);
    }

    /// Who is shown a secret of this use: a kept one is for this and nothing else.
    public List<String> reach(SecretUse use) {
        return switch (use) {
            case DATABASE ->
                fileBased
                        ? List.of(pick(Pick.SYSTEM), typed(Field.FILE))
                        : List.of(
                                pick(Pick.SYSTEM),
                                typed(Field.HOST),
                                typed(Field.PORT),
                                typed(Field.DATABASE),
                                typed(Field.USER));
            case TLS_KEY -> List.of(typed(Field.TLS_KEY));
            case SSH ->
                List.of(
                        pick(Pick.TUNNEL),
                        pick(Pick.SSH_LOGIN),
                        typed(Field.SSH_HOST),
                        typed(Field.SSH_PORT),
                        typed(Field.SSH_USER),
                        typed(Field.SSH_KEY));
            case SSH_JUMP ->
                List.of(
                        pick(Pick.TUNNEL),
                        pick(Pick.JUMP),
                        pick(Pick.JUMP_LOGIN),
                        typed(Field.JUMP_HOST),
                        typed(Field.JUMP_PORT),
                        typed(Field.JUMP_USER),
                        typed(Field.JUMP_KEY));
        };
    }
}
