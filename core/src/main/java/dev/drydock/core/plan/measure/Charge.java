package dev.drydock.core.plan.measure;

/// Time of one node that another pays.
///
/// @param child whose time it is
/// @param ms of the child's wall time as the child alone tells it
/// @param errorMs of these
/// @param part of the child, 0 to 1
record Charge(int child, double ms, double errorMs, double part) {}
