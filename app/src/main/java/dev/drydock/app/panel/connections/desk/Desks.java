package dev.drydock.app.panel.connections.desk;

/// All that the panel asks of the core.
public record Desks(Desk profiles, ImportDesk imports, RotationDesk rotation) {}
