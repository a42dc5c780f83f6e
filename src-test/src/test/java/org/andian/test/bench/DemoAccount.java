package org.andian.test.bench;

import org.andian.test.Node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An account to look at the pages with: named on the command line, or the demo's own of a role. */
record DemoAccount(String login, String password) {

    private static final String SEES_EVERYTHING = "SYSTEM_ADMINISTRATOR";

    static DemoAccount of(List<String> arguments, Node node) {
        return arguments.size() >= 2
                ? new DemoAccount(arguments.get(0), arguments.get(1))
                : ofRole(node, SEES_EVERYTHING);
    }

    static DemoAccount ofRole(Node node, String role) {
        Path file = node.home().resolve("demo/accounts.txt");
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(words -> words.length >= 3 && words[2].equals(role))
                    .map(words -> new DemoAccount(words[0], words[1]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No " + role + " in " + file));
        } catch (IOException absent) {
            throw new IllegalStateException(
                    "Run ./portal demo first, or name a login and its password: "
                            + file
                            + " cannot be read.",
                    absent);
        }
    }
}
