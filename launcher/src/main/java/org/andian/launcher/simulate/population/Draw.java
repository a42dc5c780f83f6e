package org.andian.launcher.simulate.population;

import java.util.List;
import java.util.Random;

/**
 * Repeatable choices: {@link Random} is specified to the bit, so an example looks the same on every
 * JDK.
 */
public final class Draw {

    private final Random random;

    public Draw(long seed) {
        this.random = new Random(seed);
    }

    /**
     * @param most inclusive
     */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    double gaussian() {
        return random.nextGaussian();
    }
}
