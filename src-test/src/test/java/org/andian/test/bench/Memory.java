package org.andian.test.bench;

import org.andian.test.Node;

import java.io.PrintStream;
import java.util.Map;

/**
 * Memory of the running portal: proportional set size of each of its processes, which counts shared
 * pages once.
 */
final class Memory {

    private static final double KIB_PER_MIB = 1024.0;
    private static final double AIM_MIB = 2.5 * 1024;

    void print(PrintStream out) {
        Map<String, Long> parts = Node.ofEnvironment().processes().pssKib();
        parts.forEach((part, kib) -> out.printf("%-10s %8.0f MiB%n", part, kib / KIB_PER_MIB));
        double all = parts.values().stream().mapToLong(Long::longValue).sum() / KIB_PER_MIB;
        out.printf(
                "%-10s %8.0f MiB; aim <= %.0f MiB: %s%n",
                "all", all, AIM_MIB, all <= AIM_MIB ? "reached" : "missed");
    }
}
