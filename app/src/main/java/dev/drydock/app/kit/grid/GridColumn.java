package dev.drydock.app.kit.grid;

/// A column as the grid shows it.
///
/// @param type shown in the header's tooltip, `""` when there is nothing to say
/// @param numeric right-aligned, in mono
public record GridColumn(String name, String type, boolean numeric) {}
