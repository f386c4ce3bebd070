package dev.drydock.core.units;

/// An amount of bytes, never negative.
public record Bytes(long count) implements Comparable<Bytes> {
    public Bytes {
        if (count < 0) {
            throw new IllegalArgumentException("negative amount of bytes: " + count);
        }
    }

    public static Bytes kibi(long amount) {
        return new Bytes(Math.multiplyExact(amount, 1024L));
    }

    public static Bytes mebi(long amount) {
        return kibi(Math.multiplyExact(amount, 1024L));
    }

    @Override
    public int compareTo(Bytes other) {
        return Long.compare(count, other.count);
    }
}
