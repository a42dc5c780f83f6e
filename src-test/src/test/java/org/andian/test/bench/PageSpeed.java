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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How long the server takes over each page that somebody's menu offers, with 200,000 alarms, 50,000
 * hazards, 100,000 inspections with 200,000 findings, which are hazards too, and 50,000 work
 * orders, and with a tenth of them, on a node of the measurement's own that is thrown away. Beside
 * it stands a page in the same frame that shows nearly nothing, asked for in the same run.
 */
final class PageSpeed {

    private static final int WARMING = 15;
    private static final int RUNS = 100;
    private static final int AIM_MILLIS = 300;
    private static final int HTTP_OK = 200;
    private static final double MICROS_PER_MILLI = 1000.0;
    private static final long NANOS_PER_MICRO = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** The running portal's key, which the command names for other measurements, is not its own. */
    private static final Map<String, String> OF_ITS_OWN =
            Map.of("PORTAL_DEMO", "1", "PORTAL_AUDIT_KEY_FILE", "");

    private static final List<String> LOGINS =
            List.of(PageRows.OFFICE, "pb-system", "pb-security", "pb-audit");

    /** Has the frame, and of what is kept the reader's own account. */
    private static final String BARE = "/account/view.xhtml";

    /** Ways to look at the lists beside that of the menu. */
    private static final List<String> OF_THE_OFFICE =
            List.of(
                    "/alarm/list.xhtml?unsettled=false",
                    "/alarm/list.xhtml?unsettled=false&levels=ALARM",
                    "/alarm/list.xhtml?unsettled=false&premises=PB-7",
                    "/alarm/list.xhtml?unsettled=false&q=PB-7",
                    "/alarm/list.xhtml?late=true",
                    "/alarm/events.xhtml",
                    "/hazard/list.xhtml?standing=OVERDUE",
                    "/hazard/list.xhtml?standing=CLOSED",
                    "/hazard/list.xhtml?standing=CLOSED_THIS_MONTH",
                    "/hazard/list.xhtml?standing=ALL",
                    "/hazard/list.xhtml?q=4711",
                    "/hazard/proposals.xhtml",
                    "/hazard/proposals.xhtml?proposalState=MADE",
                    "/notification/inbox.xhtml",
                    "/notification/inbox.xhtml?severity=ALARM",
                    "/inspection/list.xhtml?inspected=OVERDUE",
                    "/inspection/list.xhtml?inspected=DONE",
                    "/inspection/list.xhtml?inspected=FOUND",
                    "/inspection/list.xhtml?inspected=DONE_THIS_MONTH",
                    "/inspection/list.xhtml?inspected=ALL",
                    "/inspection/list.xhtml?inspected=ALL&taskKind=SELF_CHECK",
                    "/inspection/list.xhtml?inspected=ALL&purpose=DAILY",
                    "/inspection/list.xhtml?inspected=ALL&premises=PB-7",
                    "/inspection/list.xhtml?inspected=ALL&q=PB-7",
                    "/inspection/list.xhtml?mine=true",
                    "/hazard/list.xhtml?standing=ALL&source=INSPECTION",
                    "/inspection/plans.xhtml?planState=RELEASED",
                    "/inspection/plans.xhtml?planKind=SELF_CHECK",
                    "/inspection/routes.xhtml",
                    "/workorder/list.xhtml?workStanding=OVERDUE",
                    "/workorder/list.xhtml?workStanding=DONE",
                    "/workorder/list.xhtml?workStanding=PASSED",
                    "/workorder/list.xhtml?workStanding=PASSED_THIS_MONTH",
                    "/workorder/list.xhtml?workStanding=ALL",
                    "/workorder/list.xhtml?workStanding=ALL&provider=PB-S7",
                    "/workorder/list.xhtml?workStanding=ALL&q=PB-7",
                    "/difference/list.xhtml?differenceState=ALL",
                    "/difference/list.xhtml?differenceState=GONE&by=body",
                    "/difference/list.xhtml?differenceKind=CERTIFICATE",
                    "/ledger/view.xhtml?ledger=INVESTIGATION",
                    "/ledger/view.xhtml?ledger=HAZARD",
                    "/ledger/view.xhtml?ledger=HAZARD&ledgerState=OVERDUE",
                    "/ledger/view.xhtml?ledger=RECTIFICATION",
                    "/ledger/view.xhtml?ledger=INSPECTION",
                    "/ledger/view.xhtml?ledger=INSPECTION&ledgerState=DONE",
                    "/ledger/view.xhtml?ledger=INSPECTION&premises=PB-7",
                    "/ledger/view.xhtml?ledger=EQUIPMENT",
                    "/ledger/view.xhtml?ledger=TRAINING",
                    "/ledger/view.xhtml?ledger=PUBLICITY",
                    "/ledger/view.xhtml?ledger=GOODS",
                    "/ledger/view.xhtml?ledger=VIOLATOR",
                    "/ledger/view.xhtml?ledger=AREA",
                    "/ledger/areas.xhtml",
                    "/premises/view.xhtml?code=PB-7",
                    "/search.xhtml?q=PB-7");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    /** Somebody who is logged in, and the addresses he opens. */
    private record Reader(String cookies, Set<String> addresses) {}

    /** Who opens what. */
    private record Opened(String login, String address) {}

    void print(PrintStream out) throws Exception {
        Node node = Node.alone("bench-pages").with(OF_ITS_OWN).emptied();
        try {
            out.printf("A portal of its own has started in %d s%n", node.start().toSeconds());
            PageRows rows = new PageRows(node);
            rows.people();
            rows.places();
            rows.fill(0, 1);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(2))
                    .until(
                            () ->
                                    rows.computedDays() >= PageRows.DAYS - 1
                                            && rows.hasLookedForDifferences());
            Map<Opened, Spread> tenth = measure(node);
            rows.fill(1, 10);
            Map<Opened, Spread> all = measure(node);
            report(out, tenth, all);
        } finally {
            node.emptied();
        }
    }

    /**
     * Each page is opened by everybody some times before any is measured: what the server compiles
     * and the database reads for the first time belongs to neither number of rows.
     */
    private Map<Opened, Spread> measure(Node node) throws IOException, InterruptedException {
        round(node, WARMING);
        return round(node, RUNS);
    }

    /** Micros by reader and page; each reader logs in as his turn comes, since sessions end. */
    private Map<Opened, Spread> round(Node node, int runs)
            throws IOException, InterruptedException {
        Map<Opened, Spread> measured = new LinkedHashMap<>();
        for (String login : LOGINS) {
            Reader reader = reader(node, login);
            for (String address : reader.addresses()) {
                HttpRequest request = request(node, reader, address);
                int[] micros = new int[runs];
                for (int run = 0; run < runs; run++) {
                    micros[run] = micros(request);
                }
                measured.put(new Opened(login, address), Spread.of(Arrays.stream(micros)));
            }
        }
        return measured;
    }

    /** The browser is gone when this returns, and takes nothing of the processors. */
    private static Reader reader(Node node, String login) {
        try (Chromium chromium = new Chromium();
                Visitor visitor = chromium.visitor(node).login(login, Populated.PASSWORD)) {
            Set<String> addresses = new LinkedHashSet<>(List.of(BARE));
            for (Locator link : visitor.page().locator("#sidenav a[href^='/']").all()) {
                addresses.add(link.getAttribute("href"));
            }
            if (login.equals(PageRows.OFFICE)) {
                addresses.addAll(OF_THE_OFFICE);
            }
            return new Reader(cookies(visitor), addresses);
        }
    }

    private static String cookies(Visitor visitor) {
        return visitor.page().context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
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

    private static void report(
            PrintStream out, Map<Opened, Spread> tenth, Map<Opened, Spread> all) {
        out.printf(
                Locale.ROOT,
                "%,d alarms, %,d hazards, %,d inspections with %,d findings, %,d work orders, %,d"
                        + " messages and %,d events, %d runs a page; of a bare page; grown from a"
                        + " tenth%n",
                PageRows.ALARMS,
                PageRows.HAZARDS + InspectionRows.FINDINGS,
                InspectionRows.TASKS,
                InspectionRows.FINDINGS,
                WorkRows.ORDERS,
                PageRows.MESSAGES,
                PageRows.EVENTS,
                RUNS);
        int missed = 0;
        for (Map.Entry<Opened, Spread> page : all.entrySet()) {
            Opened opened = page.getKey();
            Spread full = page.getValue();
            boolean isReached = full.at(99) <= AIM_MILLIS * MICROS_PER_MILLI;
            missed += isReached ? 0 : 1;
            out.printf(
                    Locale.ROOT,
                    "%-62s p50 %7.1f ms   p99 %7.1f ms   x %5.1f   grown x %5.2f   %s%n",
                    opened.login() + " " + opened.address(),
                    full.at(50) / MICROS_PER_MILLI,
                    full.at(99) / MICROS_PER_MILLI,
                    (double) full.at(50) / all.get(new Opened(opened.login(), BARE)).at(50),
                    (double) full.at(50) / tenth.get(opened).at(50),
                    isReached ? "reached" : "missed");
        }
        out.printf(
                "aim p99 <= %d ms: %s%n",
                AIM_MILLIS, missed == 0 ? "reached by all " + all.size() : missed + " missed");
        out.println(
                "Load average of this machine while measuring: "
                        + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
