package dev.drydock.core.connect.imports.document;

import dev.drydock.core.connect.ConnectionProfile;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes profiles as one document. It holds neither secrets nor ids: an id from elsewhere could reach the
/// secrets of a profile that is here.
public final class ProfileDocument {
    static final String FORMAT = "drydock-profiles";
    static final int VERSION = 1;

    private ProfileDocument() {}

    /// @param folder `a/b`; `""` = nowhere
    public record Filed(ConnectionProfile profile, String folder) {}

    public static String write(List<Filed> profiles) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT);
        root.put("version", VERSION);
        ArrayNode array = root.putArray("profiles");
        for (Filed filed : profiles) {
            array.add(FiledJson.write(filed));
        }
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(root)
                + "\n";
    }
}
