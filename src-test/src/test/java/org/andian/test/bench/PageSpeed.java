package org.andian.test.bench;

import com.microsoft.playwright.Locator;

import org.andian.test.Node;
import org.andian.test.Populated;
import org.andian.test.browser.Chromium;
import org.andian.test.browser.Visitor;
import org.awaitility.Awaitility;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How long the server takes over each page that somebody's menu offers, with 200,000 alarms and
 * 50,000 hazards and with a tenth of them, on a node of the measurement's own that is thrown away.
 * The limit is a page in the same frame that shows nothing, asked for in the same run.
 */
final class PageSpeed {

    private static final int WARMING = 15;
    private static final int RUNS = 100;
    private static final int AIM_MILLIS = 300;
    private static final int HTTP_OK = 200;
    private static final double MICROS_PER_MILLI = 1000.0;
    private static final long NANOS_PER_MICRO = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** Has the frame, and nothing of what is kept. */
    private static final String BARE = "/password.xhtml";

    /** Ways to look at the lists beside that of the menu. */
    private static final List<String> OF_THE_OFFICE =
            List.of(
                    "/alarm/list.xhtml?unsettled=false",
                    "/alarm/list.xhtml?unsettled=false&levels=ALARM",
                    "/alarm/list.xhtml?unsettled=false&premises=PB-7",
                    "/alarm/events.xhtml",
                    "/hazard/list.xhtml?standing=OVERDUE",
                    "/hazard/list.xhtml?standing=CLOSED",
                    "/hazard/list.xhtml?standing=CLOSED_THIS_MONTH",
                    "/hazard/list.xhtml?q=4711",
                    "/hazard/proposals.xhtml",
                    "/premises/view.xhtml?code=PB-7",
                    "/search.xhtml?q=PB-7");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    /** Somebody who is logged in, and the addresses he opens. */
    private record Reader(String login, String cookies, Set<String> addresses) {}

    void print(PrintStream out) throws Exception {
        Node node = Node.alone("bench-pages").with(Map.of("PORTAL_DEMO", "1")).emptied();
        try {
            out.printf("A portal of its own has started in %d s%n", node.start().toSeconds());
            PageRows rows = new PageRows(node);
            rows.people();
            rows.places();
            List<Reader> readers = readers(node);
            rows.fill(0, 1);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> rows.computedDays() >= PageRows.DAYS - 1);
            Map<String, Spread> tenth = measure(node, readers);
            rows.fill(1, 10);
            Map<String, Spread> all = measure(node, readers);
            report(out, readers, tenth, all);
        } finally {
            node.emptied();
        }
    }

    private static List<Reader> readers(Node node) {
        List<Reader> readers = new ArrayList<>();
        try (Chromium chromium = new Chromium()) {
            for (String login : List.of("pb-city", "pb-system", "pb-security", "pb-audit")) {
                try (Visitor visitor = chromium.visitor(node).login(login, Populated.PASSWORD)) {
                    Set<String> addresses = new LinkedHashSet<>(List.of(BARE));
                    for (Locator link : visitor.page().locator("#sidenav a[href^='/']").all()) {
                        addresses.add(link.getAttribute("href"));
                    }
                    if (login.equals("pb-city")) {
                        addresses.addAll(OF_THE_OFFICE);
                    }
                    readers.add(new Reader(login, cookies(visitor), addresses));
                }
            }
        }
        return readers;
    }

    private static String cookies(Visitor visitor) {
        return visitor.page().context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    /** Micros by reader and address. */
    private Map<String, Spread> measure(Node node, List<Reader> readers)
            throws IOException, InterruptedException {
        Map<String, Spread> measured = new LinkedHashMap<>();
        for (Reader reader : readers) {
            for (String address : reader.addresses()) {
                HttpRequest request = request(node, reader, address);
                for (int run = 0; run < WARMING; run++) {
                    micros(request);
                }
                int[] micros = new int[RUNS];
                for (int run = 0; run < RUNS; run++) {
                    micros[run] = micros(request);
                }
                measured.put(key(reader, address), Spread.of(Arrays.stream(micros)));
            }
        }
        return measured;
    }

    private static HttpRequest request(Node node, Reader reader, String address) {
        URI uri = node.address().resolve(address.replace(" ", "%20"));
        return HttpRequest.newBuilder(uri)
                .header("Cookie", reader.cookies())
                .header("Accept-Encoding", "gzip")
                .GET()
                .build();
    }

    private int micros(HttpRequest request) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        int micros = (int) ((System.nanoTime() - began) / NANOS_PER_MICRO);
        if (answer.statusCode() != HTTP_OK
                || !answer.uri().getPath().equals(request.uri().getPath())) {
            throw new IllegalStateException(
                    request.uri() + " led to " + answer.uri() + " with " + answer.statusCode());
        }
        return micros;
    }

    private static String key(Reader reader, String address) {
        return reader.login() + " " + address;
    }

    private static void report(
            PrintStream out,
            List<Reader> readers,
            Map<String, Spread> tenth,
            Map<String, Spread> all) {
        out.printf(
                Locale.ROOT,
                "%,d alarms and %,d hazards, %d runs a page; of a bare page; grown from a tenth%n",
                PageRows.ALARMS,
                PageRows.HAZARDS,
                RUNS);
        int missed = 0;
        for (Reader reader : readers) {
            Spread bare = all.get(key(reader, BARE));
            for (String address : reader.addresses()) {
                Spread full = all.get(key(reader, address));
                boolean isReached = full.at(99) <= AIM_MILLIS * MICROS_PER_MILLI;
                missed += isReached ? 0 : 1;
                out.printf(
                        Locale.ROOT,
                        "%-62s p50 %7.1f ms   p99 %7.1f ms   x %5.1f   grown x %5.2f   %s%n",
                        key(reader, address),
                        full.at(50) / MICROS_PER_MILLI,
                        full.at(99) / MICROS_PER_MILLI,
                        (double) full.at(50) / bare.at(50),
                        (double) full.at(50) / tenth.get(key(reader, address)).at(50),
                        isReached ? "reached" : "missed");
            }
        }
        out.printf(
                "aim p99 <= %d ms: %s%n",
                AIM_MILLIS, missed == 0 ? "reached by all " + all.size() : missed + " missed");
        out.println(
                "Load average of this machine while measuring: "
                        + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
