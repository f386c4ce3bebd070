package dev.drydock.core.plan.paste;

import dev.drydock.core.plan.node.PlanValue;
import java.util.List;

/// A pasted text without its wrapping, in the shape of its format.
public sealed interface Pasted {
    /// Plain text.
    record Lines(List<String> lines) implements Pasted {}

    /// JSON, XML or YAML: one tree per document.
    ///
    /// @param typed false where every value is a text (XML)
    /// @param truncated the last document ended early, or in damage
    record Documents(List<PlanValue> documents, boolean typed, boolean truncated) implements Pasted {}

    /// Nested beyond the limit.
    record TooDeep() implements Pasted {}

    /// Longer than the limit.
    record TooLarge() implements Pasted {}
}
