package dev.drydock.core.plan.measure;

/// Time of a node on the wall clock, in milliseconds.
///
/// @param wallMs of it and all that ran inside it
/// @param exclusiveMs of it alone; may lie below zero by no more than the error
/// @param errorMs how far rounding, or fitting, may have moved either number, on each side
public record NodeTime(double wallMs, double exclusiveMs, double errorMs) {}
