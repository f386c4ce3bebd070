package dev.drydock.core.secrets.vault;

/// What one guess at a passphrase costs: the parameters of Argon2id (RFC 9106). They are kept in the file, so a
/// file could ask for less than is safe or for more than this machine has: both are refused.
///
/// @param memoryKib memory of one guess, in KiB
/// @param iterations passes over that memory
/// @param lanes degree of parallelism
public record KdfCost(int memoryKib, int iterations, int lanes) {
    /// The floor: OWASP's Password Storage Cheat Sheet, 19 MiB and 2 passes.
    public static final KdfCost FLOOR = new KdfCost(19 * 1024, 2, 1);

    /// New vaults: the second recommendation of RFC 9106 section 4, 64 MiB and 3 passes in 4 lanes.
    public static final KdfCost DEFAULT = new KdfCost(64 * 1024, 3, 4);

    private static final KdfCost CEILING = new KdfCost(1024 * 1024, 32, 16);

    /// Whether a file may ask for this.
    boolean acceptable() {
        return between(FLOOR.memoryKib, memoryKib, CEILING.memoryKib)
                && between(FLOOR.iterations, iterations, CEILING.iterations)
                && between(FLOOR.lanes, lanes, CEILING.lanes);
    }

    private static boolean between(int least, int value, int most) {
        return least <= value && value <= most;
    }
}
