package org.andian.launcher.simulate.electric;

/**
 * Repeatable randomness without state: keys are mixed from texts and numbers, values are drawn from
 * keys.
 */
final class Noise {

    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double MANTISSA = 0x1.0p-53;
    private static final int UNUSED_BITS = 11;

    private Noise() {}

    /** FNV-1a over the characters. */
    static long key(long seed, String text) {
        long key = FNV_START ^ seed;
        for (int i = 0; i < text.length(); i++) {
            key = (key ^ text.charAt(i)) * FNV_PRIME;
        }
        return mix(key, text.length());
    }

    /** SplitMix64's finishing steps. */
    static long mix(long key, long number) {
        long z = key + (number + 1) * GOLDEN;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /**
     * @return in [0, 1)
     */
    static double unit(long key) {
        return (mix(key, 0) >>> UNUSED_BITS) * MANTISSA;
    }

    static double between(long key, double least, double most) {
        return least + unit(key) * (most - least);
    }

    /** A line through random points a step apart. @return in [-1, 1] */
    static double smooth(long key, long millis, long stepMillis) {
        long step = Math.floorDiv(millis, stepMillis);
        double part = (double) Math.floorMod(millis, stepMillis) / stepMillis;
        double from = unit(mix(key, step));
        double to = unit(mix(key, step + 1));
        return 2 * (from + (to - from) * part) - 1;
    }
}
