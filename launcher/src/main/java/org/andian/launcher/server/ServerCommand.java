package org.andian.launcher.server;

import org.andian.launcher.Home;
import org.andian.launcher.Settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line that runs a server. */
final class ServerCommand {

    private static final int SAYS_WHAT_IT_DISLIKES = 24;

    /** Its compiler ends the process now and then, until that update (JDK-8376104). */
    private static final int COMPILES_WRONG = 25;

    private static final int MENDED_BY = 4;

    private ServerCommand() {}

    /** The one this launcher runs with. */
    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** How each Java process of that home begins. */
    static List<String> java(Home home) {
        return new ArrayList<>(List.of(java(), home.mark(), home.errorFile()));
    }

    /**
     * What shapes the Java process; an {@link AotCache} is good only for the options it was made
     * with.
     *
     * @param java version of the JDK, such as 25.0.3
     */
    static List<String> javaOptions(Settings settings, Runtime.Version java) {
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "-Xmx" + settings.heapMegabytes() + "m",
                                "-Xms128m",
                                "-XX:ReservedCodeCacheSize=160m",
                                "-Duser.timezone=UTC",
                                "-Dfile.encoding=UTF-8",
                                "-Dproduct.name=")); // what the server calls itself to visitors
        if (java.feature() >= SAYS_WHAT_IT_DISLIKES) {
            options.add("--sun-misc-unsafe-memory-access=allow");
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        if (java.feature() == COMPILES_WRONG && java.update() < MENDED_BY) {
            options.add("-XX:-DoEscapeAnalysis"); // what it looks at while it fails
        }
        return options;
    }

    /**
     * Never with {@code --nocluster}: that one opens a port on all interfaces.
     *
     * @param home whose mark, by which the process is recognised later, stands first, so that it is
     *     never cut off
     */
    static List<String> of(Home home, List<String> javaOptions, MicroFolder folder, Path portal) {
        List<String> command = java(home);
        command.addAll(javaOptions);
        command.addAll(
                List.of(
                        "-jar",
                        folder.program().toString(),
                        "--nohazelcast",
                        "--disablephonehome",
                        "--logproperties",
                        folder.logging().toString(),
                        "--deploy",
                        portal.toString()));
        return command;
    }
}
