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
                    Map.ofEntries(
                            Map.entry(
                                    "alarm-latency",
                                    arguments -> new AlarmLatency().run(arguments, System.out)),
                            Map.entry(
                                    "assessment",
                                    arguments -> new AssessmentSpeed().print(System.out)),
                            Map.entry(
                                    "message-latency",
                                    arguments -> new MessageLatency().run(arguments, System.out)),
                            Map.entry("xlsx", arguments -> Printing.xlsx(System.out)),
                            Map.entry("pdf", arguments -> Printing.pdf(System.out)),
                            Map.entry("memory", arguments -> new Memory().print(System.out)),
                            Map.entry("pages", arguments -> new PageSpeed().print(System.out)),
                            Map.entry(
                                    "pictures",
                                    arguments -> new Pictures().take(arguments, System.out)),
                            Map.entry("size", arguments -> new SizeReport().print(System.out)),
                            Map.entry(
                                    "statistics",
                                    arguments -> new StatisticsSpeed().print(System.out)),
                            Map.entry(
                                    "weight",
                                    arguments -> new PageWeight().print(arguments, System.out))));

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
