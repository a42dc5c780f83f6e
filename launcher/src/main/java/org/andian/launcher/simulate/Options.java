package org.andian.launcher.simulate;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What the simulator is asked to do.
 *
 * @param devices how many of the example's devices
 * @param load messages a second, 0 = play the example
 * @param length of a load test
 */
record Options(int devices, Duration interval, Long seed, int load, Duration length) {

    static final String USAGE =
            """
            ./portal simulate [--devices N] [--interval SECONDS] [--rate FACTOR] [--seed NUMBER]
                plays the example's devices until it is stopped: one message a device every 30 seconds, \
            or FACTOR times as often
            ./portal simulate --load MESSAGES_PER_SECOND [--seconds N] [--devices N]
                publishes that many messages a second for N seconds (10) and prints how many the broker acknowledged\
            """;

    private static final Set<String> NAMES =
            Set.of("--devices", "--interval", "--rate", "--seed", "--load", "--seconds");
    private static final double STANDARD_INTERVAL_SECONDS = 30;
    private static final double MILLIS_A_SECOND = 1000;
    private static final int STANDARD_LENGTH_SECONDS = 10;
    private static final int STANDARD_DEVICES = 1000;

    /**
     * @throws CannotSimulate with the usage for an option that is unknown or has no value, and with
     *     one sentence for a value that is no number above 0
     */
    static Options parse(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!NAMES.contains(arguments.get(i)) || i + 1 == arguments.size()) {
                throw new CannotSimulate("Usage:\n" + USAGE);
            }
        }
        double seconds =
                number(arguments, "--interval", STANDARD_INTERVAL_SECONDS)
                        / number(arguments, "--rate", 1);
        return new Options(
                (int) number(arguments, "--devices", STANDARD_DEVICES),
                Duration.ofMillis(Math.max(1, Math.round(seconds * MILLIS_A_SECOND))),
                arguments.contains("--seed") ? (long) number(arguments, "--seed", 0) : null,
                arguments.contains("--load") ? (int) number(arguments, "--load", 0) : 0,
                Duration.ofSeconds((long) number(arguments, "--seconds", STANDARD_LENGTH_SECONDS)));
    }

    boolean isLoadTest() {
        return load > 0;
    }

    private static double number(List<String> arguments, String name, double standard) {
        int at = arguments.indexOf(name);
        if (at < 0) {
            return standard;
        }
        try {
            double value = Double.parseDouble(arguments.get(at + 1));
            if (value > 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new CannotSimulate(
                    name + " needs a number above 0, not " + arguments.get(at + 1) + ".");
        }
        throw new CannotSimulate(
                name + " needs a number above 0, not " + arguments.get(at + 1) + ".");
    }
}
