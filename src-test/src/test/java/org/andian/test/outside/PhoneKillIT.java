package org.andian.test.outside;

import static org.andian.test.Patience.await;
import static org.andian.test.Populated.fresh;
import static org.andian.test.RequestKeys.under;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.period.Zones;
import org.andian.test.Node;
import org.andian.test.Populated;
import org.andian.test.RequestKeys;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server is killed while phones send: some of it is done and not answered, some is half done.
 * Sent again, each is there once.
 */
class PhoneKillIT {

    private static final int FINDINGS = 200;
    private static final int AT_ONCE = 4;

    /** Enough to be under way, far from all. */
    private static final int ANSWERED = 20;

    private static final Duration POLL = Duration.ofMillis(20);

    private final Populated portal = Populated.portal();
    private final AtomicInteger answered = new AtomicInteger();

    private record Finding(String key, String body) {}

    @Test
    void whatWasSentAgainIsThereOnce() throws Exception {
        String code = fresh("PKILL");
        portal.premises(code, "140802");
        String login =
                portal.person(
                        "pkill", "{\"role\": \"SAFETY_MANAGER\", \"premises\": \"" + code + "\"}");
        List<Finding> findings = findings(code);
        Node second = portal.node().beside("phone-node");
        ExecutorService phones = Executors.newFixedThreadPool(AT_ONCE);
        try {
            second.start();
            Rest there = Rest.as(second, portal.token(login));
            findings.forEach(one -> phones.submit(() -> send(there, one)));
            await().pollInterval(POLL).until(() -> answered.get() >= ANSWERED);
            second.processes().kill("server");
            phones.shutdownNow();
            assertTrue(answered.get() < FINDINGS, "all were answered before the server was killed");
        } finally {
            phones.shutdownNow();
            second.stop();
        }
        Rest here = portal.as(login);
        for (Finding one : findings) {
            Rest.Reply reply = under(here, one.key()).post("/api/v1/phone/hazards", one.body());
            assertEquals("DONE", reply.json().get("outcome").getAsString(), reply.body());
        }
        assertEquals(FINDINGS, here.get("/api/v1/hazards?premises=" + code).total());
    }

    /** What the killed server answers nobody hears. */
    private void send(Rest there, Finding one) {
        if (under(there, one.key()).post("/api/v1/phone/hazards", one.body()).status() == 200) {
            answered.incrementAndGet();
        }
    }

    private static List<Finding> findings(String code) {
        List<Finding> findings = new ArrayList<>();
        for (int n = 0; n < FINDINGS; n++) {
            findings.add(
                    new Finding(
                            RequestKeys.fresh(),
                            """
                            {"premises": "%s", "kind": "OTHER", "what": "finding %d", "foundOn": "%s"}\
                            """
                                    .formatted(code, n, LocalDate.now(Zones.CHINA))));
        }
        return findings;
    }
}
