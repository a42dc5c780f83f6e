package org.andian.test.bench;

import java.util.stream.IntStream;

/** Figures in rising order, asked by percentile (nearest rank). */
final class Spread {

    private final int[] rising;

    private Spread(int[] rising) {
        this.rising = rising;
    }

    static Spread of(IntStream figures) {
        return new Spread(figures.sorted().toArray());
    }

    int at(int percent) {
        return rising.length == 0
                ? 0
                : rising[Math.max(0, (int) Math.ceil(percent / 100.0 * rising.length) - 1)];
    }

    int sum() {
        return IntStream.of(rising).sum();
    }
}
