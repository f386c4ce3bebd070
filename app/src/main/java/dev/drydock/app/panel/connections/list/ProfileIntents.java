package dev.drydock.app.panel.connections.list;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a user can do with a line of the list.
///
/// @param select by id
/// @param connect the selected one
/// @param duplicate by id
/// @param move by id, into a folder
/// @param newFolder by id, into one that is to be named
/// @param folders those in use
/// @param export by id
/// @param remove by id and name
public record ProfileIntents(
        Consumer<String> select,
        Runnable connect,
        Consumer<String> duplicate,
        BiConsumer<String, String> move,
        Consumer<String> newFolder,
        Supplier<List<String>> folders,
        Consumer<String> export,
        BiConsumer<String, String> remove) {}
