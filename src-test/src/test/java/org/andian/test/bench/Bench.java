package org.andian.test.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command behind {@code ./portal bench NAME}. */
public final class Bench {

    /** A measurement; what follows its name on the command line are its own arguments. */
    interface Measurement {
        void run(List<String> arguments) throws Exception;
    }

    private static final Map<String, Measurement> MEASUREMENTS =
            new TreeMap<>(
                    Map.of(
                            "alarm-latency",
                                    arguments -> new AlarmLatency().run(arguments, System.out),
                            "message-latency",
                                    arguments -> new MessageLatency().run(arguments, System.out),
                            "xlsx", arguments -> Printing.xlsx(System.out),
                            "pdf", arguments -> Printing.pdf(System.out),
                            "memory", arguments -> new Memory().print(System.out),
                            "pages", arguments -> new PageSpeed().print(System.out),
                            "pictures", arguments -> new Pictures().take(arguments, System.out),
                            "size", arguments -> new SizeReport().print(System.out),
                            "statistics", arguments -> new StatisticsSpeed().print(System.out),
                            "weight", arguments -> new PageWeight().print(arguments, System.out)));

    private Bench() {}

    public static void main(String[] arguments) {
        Measurement measurement = arguments.length == 0 ? null : MEASUREMENTS.get(arguments[0]);
        if (measurement == null) {
            System.err.println("Name one of: " + String.join(", ", MEASUREMENTS.keySet()));
            System.exit(2);
        } else {
            run(measurement, List.of(arguments).subList(1, arguments.length));
        }
    }

    /** Ends the process in every case: a client left connected by a failure would keep it alive. */
    private static void run(Measurement measurement, List<String> arguments) {
        try {
            measurement.run(arguments);
            System.exit(0);
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }
}
