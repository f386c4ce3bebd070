package dev.drydock.core.connect.imports.source;

import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.file.JsonText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Where a service is reached from outside: `[host:]published:target[/tcp]`, or the same as a mapping.
final class ComposePorts {
    private static final Pattern SHORT =
            Pattern.compile("(?:(?:\\[[0-9A-Fa-f:]*]|[0-9A-Za-z.]*):)?([0-9]{1,5}):([0-9]{1,5})(?:/tcp)?");

    private ComposePorts() {}

    /// The published port; empty when the service is not reachable from here.
    static Optional<String> of(JsonNode ports, String target, Entry entry) {
        for (JsonNode port : ports) {
            if (port.isObject()) {
                String published =
                        ComposeValue.of(JsonText.text(port, "published")).told(entry, "ports");
                if (JsonText.text(port, "target").equals(target) && !published.isEmpty()) {
                    return Optional.of(published);
                }
            } else {
                Matcher both = SHORT.matcher(ComposeValue.of(port.asString("")).told(entry, "ports"));
                if (both.matches() && both.group(2).equals(target)) {
                    return Optional.of(both.group(1));
                }
            }
        }
        return Optional.empty();
    }
}
