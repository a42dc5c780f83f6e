package org.andian.portal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.andian.portal.audit.Trail.Link;
import org.andian.portal.audit.Trail.Walk;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class ChainTest {

    private static final Instant AT = Instant.parse("2026-11-22T04:00:00.123Z");

    @Test
    void theCanonicalFormTellsEveryFieldApart() {
        assertEquals(
                """
                2:00
                1:7
                13:1795320000123
                4:wang
                5:login
                12:account wang
                -
                4:done
                9:127.0.0.1\
                """,
                Chain.canonical(
                        "00",
                        entry(7, new Act("wang", "login", "account wang", null, "127.0.0.1"))));
        assertNotEquals(
                Chain.hash("00", entry(1, new Act("a", "b", "c", "", null))),
                Chain.hash("00", entry(1, new Act("a", "b", "c", null, null))));
        assertNotEquals(
                Chain.hash("00", entry(1, new Act("a", "b", "c\n1:d", null, null))),
                Chain.hash("00", entry(1, new Act("a", "b", "c", "d", null))));
    }

    @Test
    void aWholeChainHolds() {
        List<Link> links = chain(4);
        assertEquals(new Walk(links.getLast().hash(), 0), Walk.over(links, Chain.START, 1, 4));
    }

    @Test
    void aChangedRowIsFound() {
        List<Link> links = chain(4);
        Link third = links.get(2);
        links.set(
                2,
                new Link(
                        entry(3, new Act("somebody", "else", "x", null, null)),
                        third.previous(),
                        third.hash()));
        assertEquals(3, Walk.over(links, Chain.START, 1, 4).brokenAt());
    }

    @Test
    void aRowChangedWithItsHashIsFoundAtTheNext() {
        List<Link> links = chain(4);
        Entry forged = entry(3, new Act("somebody", "else", "x", null, null));
        links.set(
                2,
                new Link(
                        forged,
                        links.get(2).previous(),
                        Chain.hash(links.get(2).previous(), forged)));
        assertEquals(4, Walk.over(links, Chain.START, 1, 4).brokenAt());
    }

    @Test
    void removedRowsAreFound() {
        List<Link> links = chain(4);
        assertEquals(4, Walk.over(links.subList(0, 3), Chain.START, 1, 4).brokenAt());
        links.remove(1);
        assertEquals(2, Walk.over(links, Chain.START, 1, 4).brokenAt());
    }

    @Test
    void textsFitTheirColumnsByCharactersNotHalves() {
        Act act = new Act("𠮷".repeat(70), "a", "o", "x\ud800y", null);
        assertEquals("𠮷".repeat(64), act.actor());
        assertEquals("x?y", act.detail());
    }

    private static List<Link> chain(int length) {
        List<Link> links = new ArrayList<>();
        String before = Chain.START;
        for (int id = 1; id <= length; id++) {
            Entry entry = entry(id, new Act("wang", "act " + id, "object", "", null));
            links.add(new Link(entry, before, Chain.hash(before, entry)));
            before = links.getLast().hash();
        }
        return links;
    }

    private static Entry entry(long id, Act act) {
        return new Entry(id, AT, act, "done");
    }
}
