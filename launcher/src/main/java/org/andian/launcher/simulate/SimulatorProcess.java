package org.andian.launcher.simulate;

import org.andian.launcher.Home;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The simulator that runs on after the command that started it; at most one a home. Its file holds
 * the process id and when the process started, so that a reused id is never mistaken for it.
 */
record SimulatorProcess(Path home) {

    private static final int START_TIME_FIELD = 19;

    /**
     * Small heap, one collector thread, one native arena: a thousand connections in about 120 MB.
     */
    private static final List<String> SMALL =
            List.of(
                    "-Xmx64m",
                    "-Xms24m",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=25",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xss256k",
                    "-XX:MaxMetaspaceSize=64m",
                    "-XX:ReservedCodeCacheSize=24m",
                    "-Dio.netty.allocator.numDirectArenas=1",
                    "-Dio.netty.allocator.numHeapArenas=1",
                    "--enable-native-access=ALL-UNNAMED");

    /**
     * @return the process id; empty as well where a file was left by one that was killed
     */
    Optional<Long> findRunning() {
        Path file = file();
        try {
            if (Files.notExists(file)) {
                return Optional.empty();
            }
            String[] idAndStart = Files.readString(file).strip().split(" ");
            long pid = Long.parseLong(idAndStart[0]);
            return startTime(Long.toString(pid))
                    .filter(idAndStart[idAndStart.length - 1]::equals)
                    .map(start -> pid);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Names this process as the home's simulator. */
    void claim() {
        try {
            Files.createDirectories(file().getParent());
            Files.writeString(
                    file(),
                    ProcessHandle.current().pid()
                            + " "
                            + startTime("self").orElse("unknown")
                            + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file(), e);
        }
    }

    /**
     * Starts it apart from this terminal with the same class path and environment; its words go to
     * {@code log/simulator.log}.
     *
     * @return the process id of what was started, which claims the home itself
     */
    long start() {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.addAll(
                List.of(
                        "-Dandian.home=" + home,
                        new Home(home).errorFile(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Simulator.class.getName()));
        File log = home.resolve("log").resolve("simulator.log").toFile();
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start()
                    .pid();
        } catch (IOException e) {
            throw new UncheckedIOException("The simulator could not be started; see " + log, e);
        }
    }

    private Path file() {
        return home.resolve("run").resolve("simulator.pid");
    }

    /**
     * In clock ticks since boot; empty when there is no such process. The command's name before it
     * may hold spaces.
     */
    private static Optional<String> startTime(String process) throws IOException {
        Path stat = Path.of("/proc", process, "stat");
        if (Files.notExists(stat)) {
            return Optional.empty();
        }
        String line = Files.readString(stat);
        return Optional.of(line.substring(line.lastIndexOf(')') + 2).split(" ")[START_TIME_FIELD]);
    }
}
