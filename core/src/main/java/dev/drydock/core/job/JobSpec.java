package dev.drydock.core.job;

/// What a job is for.
///
/// @param connectionKey jobs of one key share a limit; others never wait for them
/// @param label what the front end shows for it, already in the user's words
public record JobSpec(String connectionKey, String label) {}
