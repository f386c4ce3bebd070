package dev.drydock.core.plan.paste;

import dev.drydock.core.plan.PlanLimits;
import dev.drydock.core.plan.node.PlanValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// JSON and YAML as trees, token by token: what was read before the damage is kept.
final class TokenTree {
    /// A node inside a node takes two levels: the list and the object.
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(2 * PlanLimits.DEPTH + 100)
            .maxStringLength(PlanLimits.CHARACTERS)
            .maxDocumentLength(-1)
            .build();

    private TokenTree() {}

    static Pasted json(String text) {
        char[] characters = JsonLines.joined(text);
        List<PlanValue> documents = new ArrayList<>();
        int from = 0;
        while (from >= 0 && from < characters.length) {
            JsonParser parser =
                    Json.FACTORY.createParser(ObjectReadContext.empty(), characters, from, characters.length - from);
            Walk walk = new Walk();
            boolean whole = walk.through(parser);
            walk.stack.finish().ifPresent(documents::add);
            if (walk.tooDeep || walk.stack.isTooLarge()) {
                return walk.tooDeep ? new Pasted.TooDeep() : new Pasted.TooLarge();
            }
            if (!whole) {
                return new Pasted.Documents(documents, true, true);
            }
            from = JsonLines.nextDocument(
                    characters, from + (int) parser.currentLocation().getCharOffset());
        }
        return new Pasted.Documents(documents, true, false);
    }

    static Pasted yaml(String text) {
        Walk walk = new Walk();
        boolean whole = walk.through(Yaml.FACTORY.createParser(ObjectReadContext.empty(), text));
        if (walk.tooDeep || walk.stack.isTooLarge()) {
            return walk.tooDeep ? new Pasted.TooDeep() : new Pasted.TooLarge();
        }
        Optional<PlanValue> document = walk.stack.finish();
        return new Pasted.Documents(document.map(List::of).orElseGet(List::of), true, !whole);
    }

    /// One document.
    private static final class Walk {
        final TreeStack stack = new TreeStack();
        private String key = "";
        boolean tooDeep;

        /// @return false when it ended early
        boolean through(JsonParser parser) {
            try {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    take(token, parser);
                    if (stack.depth() == 0) {
                        return true;
                    }
                    if (stack.isTooLarge()) {
                        return false;
                    }
                }
            } catch (StreamConstraintsException beyond) {
                tooDeep = true;
            } catch (JacksonException damaged) {
                return false;
            }
            return false;
        }

        private void take(JsonToken token, JsonParser parser) {
            switch (token) {
                case START_OBJECT -> stack.open(taken(), true);
                case START_ARRAY -> stack.open(taken(), false);
                case END_OBJECT, END_ARRAY -> stack.close();
                case PROPERTY_NAME -> key = parser.currentName();
                case VALUE_STRING -> stack.put(taken(), new PlanValue.Text(parser.getString()));
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> stack.put(taken(), PlanValue.ofText(parser.getString()));
                case VALUE_TRUE -> stack.put(taken(), new PlanValue.Flag(true));
                case VALUE_FALSE -> stack.put(taken(), new PlanValue.Flag(false));
                case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> taken();
            }
        }

        private String taken() {
            String name = key;
            key = "";
            return name;
        }
    }

    /// Loaded by the first plan that is read.
    private static final class Json {
        static final TokenStreamFactory FACTORY = JsonFactory.builder()
                .streamReadConstraints(BOUNDS)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
    }

    private static final class Yaml {
        static final TokenStreamFactory FACTORY = YAMLFactory.builder()
                .streamReadConstraints(BOUNDS)
                .loadSettings(LoadSettings.builder()
                        .setCodePointLimit(PlanLimits.CHARACTERS)
                        .setUseMarks(false)
                        .setAllowDuplicateKeys(true)
                        .build())
                .build();
    }
}
