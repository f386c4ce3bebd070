package dev.drydock.core.plan.node;

import java.util.List;

/// Nodes that a node uses without being their parent, by id.
///
/// @param mentions init plans whose value its expressions print; several nodes may print the same
/// @param evaluates init plans that the server says this node ran
/// @param reads the common table expression that it scans; none or one
public record NodeLinks(List<Integer> mentions, List<Integer> evaluates, List<Integer> reads) {
    public static final NodeLinks NONE = new NodeLinks(List.of(), List.of(), List.of());
}
