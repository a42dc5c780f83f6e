package org.andian.launcher.local;

import org.andian.launcher.Json;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entry point of the local commands; results go to standard output, anything else to standard error
 * with exit code 1.
 *
 * <p>Exit code 64 (EX_USAGE of sysexits.h) and the right usage for a command line that cannot be
 * understood.
 */
public final class Local {

    private static final Map<String, String> DEVICE_OPTIONS =
            Map.of("--type", "type", "--premises", "premises", "--circuits", "circuits");
    private static final int WRONG_USE = 64;
    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LocalRest rest;
    private final PrintStream out;

    private Local(LocalRest rest, PrintStream out) {
        this.rest = rest;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            Path key = Path.of(System.getProperty("andian.home"), "secrets", "local.key");
            if (Files.notExists(key)) {
                throw new Refused(
                        "The portal has not been started yet in this PORTAL_HOME; run ./portal"
                                + " start first.");
            }
            int port = Integer.parseInt(System.getenv().getOrDefault("PORTAL_HTTP_PORT", "8080"));
            new Local(new LocalRest(port, Files.readString(key).strip()), out)
                    .run(new ArrayDeque<>(List.of(arguments)));
        } catch (WrongUse e) {
            errors.println(e.getMessage());
            System.exit(WRONG_USE);
        } catch (Refused e) {
            errors.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run(Deque<String> arguments) throws IOException, InterruptedException {
        switch (String.join(" ", arguments.stream().limit(2).toList())) {
            case "device register" -> register(rest(arguments, 2));
            case "device list" ->
                    out.print(rest.get("/api/local/devices" + limit(rest(arguments, 2))));
            case "device show" ->
                    out.print(
                            rest.get(
                                    "/api/local/devices/"
                                            + LocalRest.encode(
                                                    one(rest(arguments, 2), "device show <no>"))));
            case "audit check" -> checkAudit(rest(arguments, 2));
            case "factor reset" -> resetFactor(one(rest(arguments, 2), "factor reset <account>"));
            case "setup" -> setup();
            default -> other(arguments);
        }
    }

    /** The token's command has no second word of its own: what follows is the account. */
    private void other(Deque<String> arguments) throws IOException, InterruptedException {
        if (!"token".equals(arguments.peekFirst())) {
            throw new WrongUse(
                    "Usage: ./portal device register <no> [--type CODE] [--premises CODE]"
                        + " [--circuits N] | device list [--limit N] | device show <no> | token"
                        + " <account> [--rights read|acknowledge|all] [--district CODE] [--days N]"
                        + " | audit check | factor reset <account>");
        }
        out.println(
                text(
                        rest.post("/api/local/tokens", TokenRequest.json(rest(arguments, 1))),
                        "token"));
    }

    private void resetFactor(String account) throws IOException, InterruptedException {
        rest.post("/api/local/factors/reset", "{\"account\": " + Json.quote(account) + "}");
        out.println("The second factor of " + account + " is reset.");
    }

    /** One line; the exit code says the same. */
    private void checkAudit(Deque<String> arguments) throws IOException, InterruptedException {
        if (!arguments.isEmpty()) {
            throw new WrongUse("Usage: ./portal audit check");
        }
        String answer = rest.postPatiently("/api/local/audit/check", "{}");
        String rows =
                found(answer, "\"rows\"\\s*:\\s*(\\d+)")
                        .orElseThrow(() -> new Refused("The portal's answer has no rows."));
        Optional<String> broken = found(answer, "\"broken\"\\s*:\\s*\"([\\d, ]+)\"");
        boolean more = found(answer, "\"more\"\\s*:\\s*(true)").isPresent();
        out.println(
                broken.map(told -> broken(told, more, rows))
                        .orElse("The audit trail is whole: " + rows + " rows."));
        if (broken.isPresent()) {
            System.exit(1);
        }
    }

    private static String broken(String told, boolean more, String rows) {
        String which =
                told.contains(",")
                        ? "rows " + told + (more ? " and others behind them are" : " are")
                        : "row " + told + " is";
        return "The audit trail is broken: "
                + which
                + " missing or "
                + (told.contains(",") ? "were" : "was")
                + " changed (of "
                + rows
                + ").";
    }

    private static Optional<String> found(String answer, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(answer);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private void register(Deque<String> arguments) throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        while (!arguments.isEmpty()) {
            String argument = arguments.removeFirst();
            String field = argument.startsWith("--") ? option(argument) : "no";
            String value = field.equals("no") ? argument : arguments.pollFirst();
            if (value == null || fields.put(field, value) != null) {
                throw new WrongUse(
                        "Usage: ./portal device register <no> [--type CODE] [--premises CODE]"
                                + " [--circuits N]");
            }
        }
        String answer = rest.post("/api/local/devices", DeviceRequest.json(fields));
        out.println("user: " + text(answer, "user"));
        out.println("password: " + text(answer, "password"));
    }

    private static String option(String argument) {
        String field = DEVICE_OPTIONS.get(argument);
        if (field == null) {
            throw new WrongUse(
                    "There is no option "
                            + argument
                            + "; there are --type, --premises and --circuits.");
        }
        return field;
    }

    /**
     * Two lines for the person who starts the portal for the first time; nothing once it has its
     * administrator.
     */
    private void setup() throws IOException, InterruptedException {
        String answer = patiently("/api/local/setup");
        Json.findText(answer, "secret")
                .ifPresent(
                        secret -> {
                            out.println("One-time secret for the first administrator: " + secret);
                            out.println("Use it at: setup.xhtml");
                        });
    }

    /** Just after its start the portal may not answer everything yet. */
    private String patiently(String path) throws IOException, InterruptedException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return rest.get(path);
            } catch (Refused e) {
                Thread.sleep(PAUSE);
            }
        }
        return rest.get(path);
    }

    private static String text(String answer, String field) {
        return Json.findText(answer, field)
                .orElseThrow(() -> new Refused("The portal's answer has no " + field + "."));
    }

    private static Deque<String> rest(Deque<String> arguments, int skipped) {
        return new ArrayDeque<>(arguments.stream().skip(skipped).toList());
    }

    private static String one(Deque<String> arguments, String usage) {
        if (arguments.size() != 1) {
            throw new WrongUse("Usage: ./portal " + usage);
        }
        return arguments.getFirst();
    }

    private static String limit(Deque<String> arguments) {
        if (arguments.isEmpty()) {
            return "";
        }
        if (arguments.size() != 2
                || !arguments.getFirst().equals("--limit")
                || !arguments.getLast().matches("\\d{1,6}")) {
            throw new WrongUse("Usage: ./portal device list [--limit N]");
        }
        return "?limit=" + arguments.getLast();
    }
}
