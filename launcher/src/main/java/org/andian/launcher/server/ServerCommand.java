package org.andian.launcher.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command line that runs the server, made from its configuration as the server's own starter
 * makes it; that starter would cost a second Java process and three seconds at each start.
 */
final class ServerCommand {

    /** An option may say from which to which Java version it is for: {@code [24|]--option}. */
    private static final Pattern VERSIONED = Pattern.compile("\\[(\\d*)\\|(\\d*)](.*)");

    private static final Pattern VENDOR = Pattern.compile("\\[.*\\|.*].*");

    private final Path install;
    private final Path domain;

    ServerCommand(Path install, Path domain) {
        this.install = install.resolve("glassfish");
        this.domain = domain;
    }

    /**
     * @param mark the argument by which the process is recognised later; first, so that it is never
     *     cut off
     */
    List<String> of(String mark, List<String> jvmOptions, Optional<Path> commandsAfterStart) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                mark,
                                "-cp",
                                domain.resolve("lib/ext")
                                        + "/*:"
                                        + install.resolve("modules/glassfish.jar")));
        command.add("-XX:+UnlockDiagnosticVMOptions");
        jvmOptions.stream()
                .flatMap(option -> forThisJava(option, Runtime.version().feature()).stream())
                .map(this::expand)
                .forEach(command::add);
        command.add("-Dcom.sun.aas.installRoot=" + install);
        command.add("-Dcom.sun.aas.instanceRoot=" + domain);
        command.add("com.sun.enterprise.glassfish.bootstrap.ASMain");
        command.addAll(
                List.of(
                        "-upgrade",
                        "false",
                        "-read-stdin",
                        "true",
                        "-domainname",
                        domain.getFileName().toString(),
                        "-domaindir",
                        domain.toString(),
                        "-instancename",
                        "server",
                        "-type",
                        "DAS",
                        "-verbose",
                        "false",
                        "-warmup",
                        "false",
                        "-debug",
                        "false",
                        "-watchdog",
                        "false"));
        commandsAfterStart.ifPresent(
                file -> command.addAll(List.of("-postbootcommandfile", file.toString())));
        return command;
    }

    /** The option as it is for the given Java version, empty when it is for others. */
    static Optional<String> forThisJava(String option, int feature) {
        Matcher versioned = VERSIONED.matcher(option);
        if (!versioned.matches()) {
            return VENDOR.matcher(option).matches() ? Optional.empty() : Optional.of(option);
        }
        boolean fits =
                (versioned.group(1).isEmpty() || feature >= Integer.parseInt(versioned.group(1)))
                        && (versioned.group(2).isEmpty()
                                || feature <= Integer.parseInt(versioned.group(2)));
        return fits ? Optional.of(versioned.group(3)) : Optional.empty();
    }

    private String expand(String option) {
        return option.replace("${com.sun.aas.installRoot}", install.toString())
                .replace("${com.sun.aas.instanceRoot}", domain.toString());
    }
}
