package dev.drydock.app.panel.query.result;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/// A JSON text as a tree of its own words: numbers keep every digit. Bounded in nodes; the parser bounds the
/// depth.
final class JsonNodes {
    static final int MOST = 20_000;

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonNodes() {}

    /// What a value is.
    enum Kind {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        LITERAL
    }

    /// @param name key in its object, index in its array, `""` at the top
    record Node(String name, Kind kind, String text, List<Node> children) {}

    /// Empty when the text is not JSON, too deep or cut off.
    static Optional<Node> parse(String text) {
        try (JsonParser parser = FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            return Optional.of(read(parser));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static Node read(JsonParser parser) {
        Deque<Node> open = new ArrayDeque<>();
        Node top = new Node("", Kind.ARRAY, "", new ArrayList<>());
        open.push(top);
        int nodes = 0;
        String name = "";
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case PROPERTY_NAME -> name = parser.currentName();
                case END_OBJECT, END_ARRAY -> open.pop();
                default -> {
                    Node parent = open.element();
                    String own =
                            parent.kind == Kind.OBJECT ? name : open.size() == 1 ? "" : "" + parent.children.size();
                    Node node = new Node(
                            own, kind(token), token.isScalarValue() ? parser.getString() : "", new ArrayList<>());
                    if (++nodes <= MOST) {
                        parent.children.add(node);
                    }
                    if (token.isStructStart()) {
                        open.push(node);
                    }
                }
            }
        }
        return top.children.isEmpty() ? new Node("", Kind.LITERAL, "", List.of()) : top.children.getFirst();
    }

    private static Kind kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> Kind.OBJECT;
            case START_ARRAY -> Kind.ARRAY;
            case VALUE_STRING -> Kind.STRING;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            default -> Kind.LITERAL;
        };
    }
}
