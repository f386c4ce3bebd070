package dev.drydock.core.plan.node;

import java.util.Optional;

/// What a node is and what it works on.
///
/// @param type the server's name of the kind of node, the same in every format
/// @param title as people know it from the text format: `Hash Left Join`
/// @param relation table, function, or result that is read or written, without quotes
/// @param label the name under which it hangs on its parent (`InitPlan 1`), `""` without one
public record Operator(
        String type,
        String title,
        Optional<String> relation,
        Optional<String> schema,
        Optional<String> alias,
        Optional<String> index,
        String label) {}
