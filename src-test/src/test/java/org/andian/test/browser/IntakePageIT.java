package org.andian.test.browser;

import static org.andian.test.Patience.await;
import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.test.MosquittoPub;
import org.andian.test.Node;
import org.andian.test.Node.Credential;
import org.andian.test.Populated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The administrator sees what came in and could not be used, and who knocked with the wrong key.
 */
class IntakePageIT {

    private final Node node = Populated.portal().node();
    private final Visitor administrator =
            Chromium.shared().visitor(node).login("t-system", Populated.PASSWORD);

    @AfterEach
    void leave() {
        administrator.close();
    }

    @Test
    void malformedFrames() {
        publisher(fresh("SEEN-1")).readings(fresh("SEEN-1"), "{\"values\": ");
        awaitOnTab("REJECTED", fresh("SEEN-1"));
    }

    @Test
    void absurdValues() {
        publisher(fresh("SEEN-2"))
                .readings(fresh("SEEN-2"), "{\"values\": {\"residualCurrent\": 1e12}}");
        awaitOnTab("REJECTED", fresh("SEEN-2"));
    }

    @Test
    void unfitValuesBesideFitOnes() {
        publisher(fresh("SEEN-8"))
                .readings(
                        fresh("SEEN-8"),
                        "{\"values\": {\"residualCurrent\": 20, \"temperature1\": \"--\"}}");
        awaitOnTab("UNFIT", fresh("SEEN-8"));
    }

    @Test
    void stampsOf1970And2099() {
        MosquittoPub publisher = publisher(fresh("SEEN-3"));
        publisher.readings(fresh("SEEN-3"), "{\"ts\": 0, \"values\": {\"residualCurrent\": 650}}");
        publisher.readings(
                fresh("SEEN-3"),
                "{\"ts\": \"2099-01-01T00:00:00Z\", \"values\": {\"residualCurrent\": 650}}");
        awaitOnTab("MISDATED", fresh("SEEN-3"));
    }

    @Test
    void twoValuesForOneMoment() {
        MosquittoPub publisher = publisher(fresh("SEEN-4"));
        long now = System.currentTimeMillis();
        publisher.readings(
                fresh("SEEN-4"),
                "{\"ts\": %d, \"values\": {\"residualCurrent\": 20}}".formatted(now));
        publisher.readings(
                fresh("SEEN-4"),
                "{\"ts\": %d, \"values\": {\"residualCurrent\": 21}}".formatted(now));
        awaitOnTab("CONFLICTS", fresh("SEEN-4"));
    }

    @Test
    void wrongPasswordsForeignTopicsAndBodiesTooLarge() {
        node.register(fresh("SEEN-5"), "--premises", "T-SCHOOL");
        new MosquittoPub(node, new Credential(fresh("SEEN-5"), "wrong"))
                .readings(fresh("SEEN-5"), "{}");
        MosquittoPub publisher = publisher(fresh("SEEN-6"));
        publisher.readings(fresh("SEEN-5"), "{\"values\": {\"residualCurrent\": 20}}");
        awaitOnTab("BROKER", fresh("SEEN-5"));
        awaitOnTab("BROKER", fresh("SEEN-6"));
        MosquittoPub large = publisher(fresh("SEEN-7"));
        large.oldFashioned().readings(fresh("SEEN-7"), " ".repeat(1 << 20));
        awaitOnTab("BROKER", fresh("SEEN-7"));
    }

    private MosquittoPub publisher(String device) {
        return new MosquittoPub(node, node.register(device, "--premises", "T-SCHOOL"));
    }

    private void awaitOnTab(String tab, String words) {
        await().untilAsserted(
                        () -> {
                            administrator.page().navigate("/intake/list.xhtml?tab=" + tab);
                            String shown = administrator.page().locator("main").innerText();
                            assertTrue(shown.contains(words), words + " on tab " + tab);
                        });
    }
}
