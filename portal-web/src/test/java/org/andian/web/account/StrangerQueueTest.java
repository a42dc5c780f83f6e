package org.andian.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Thirty pages at most; a session is its own id here. */
class StrangerQueueTest {

    private static final int MOST = 30;

    private final StrangerQueue<String> queue = new StrangerQueue<>(MOST);
    private final List<String> ended = new ArrayList<>();

    @Test
    void ofTooManyTheOldestEnd() {
        flood("a", MOST + 3, false);
        assertEquals(List.of("a0", "a1", "a2"), ended);
        assertEquals(MOST, queue.pages());
    }

    @Test
    void thousandsWithoutACookieDoNotEndWhoComesBack() {
        begin("person", "here");
        back("person");
        flood("here", 1000, false);
        assertFalse(ended.contains("person"), ended.toString());
        assertEquals(MOST, queue.pages());
    }

    /** The other way round: a new one is not at the mercy of those that stay. */
    @Test
    void manyThatComeBackDoNotEndWhoHasJustCome() {
        flood("here", MOST, true);
        begin("person", "here");
        flood("here", 3, false);
        assertFalse(ended.contains("person"), ended.toString());
    }

    @Test
    void aFloodFromOneNetworkEndsItsOwnOnly() {
        begin("person", "there");
        flood("here", 1000, true);
        assertFalse(ended.contains("person"), ended.toString());
    }

    @Test
    void whoAsksOnAndOnGoesFirst() {
        flood("here", 3, true);
        begin("greedy", "here");
        askOnAndOn("greedy");
        flood("here too", MOST, false);
        assertEquals("greedy", ended.getFirst());
        assertFalse(ended.contains("here0"), ended.toString());
    }

    @Test
    void oneThatAsksOnAndOnEndsNobodyElse() {
        begin("person", "there");
        begin("greedy", "here");
        askOnAndOn("greedy");
        assertEquals(List.of(), ended);
    }

    @Test
    void oneThatIsSomebodysCountsNoMore() {
        flood("here", MOST, false);
        queue.left("here0");
        queue.left("here0");
        begin("person", "here");
        assertTrue(ended.isEmpty(), ended.toString());
        assertEquals(List.of(), queue.cameBack("here0", true));
    }

    private void flood(String network, int many, boolean back) {
        for (int n = 0; n < many; n++) {
            begin(network + n, network);
            if (back) {
                back(network + n);
            }
        }
    }

    private void askOnAndOn(String id) {
        for (int n = 0; n < 1000; n++) {
            ended.addAll(queue.cameBack(id, true));
        }
    }

    private void begin(String id, String network) {
        ended.addAll(queue.began(id, id, network));
    }

    private void back(String id) {
        ended.addAll(queue.cameBack(id, false));
    }
}
