package org.andian.portal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.andian.portal.audit.Trail.Link;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

class ChainTest {

    private static final Instant AT = Instant.parse("2026-11-22T04:00:00.123Z");
    private static final ChainKey KEY = ChainKey.ofText("0123456789abcdef");
    private static final Act FORGED = new Act("somebody", "else", "x", null, null);

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
                Chain.unkeyed("00", entry(1, new Act("a", "b", "c", "", null))),
                Chain.unkeyed("00", entry(1, new Act("a", "b", "c", null, null))));
        assertNotEquals(
                Chain.unkeyed("00", entry(1, new Act("a", "b", "c\n1:d", null, null))),
                Chain.unkeyed("00", entry(1, new Act("a", "b", "c", "d", null))));
    }

    @Test
    void aWholeChainHoldsFromItsUnkeyedRowsOn() {
        List<Link> links = chain(2, 4);
        Walk walk = TrailKeeping.Cut.NONE.walk(KEY).over(links);
        assertEquals(new Walk(KEY, 4, links.getLast().hash(), 3, Breaks.NONE), walk);
    }

    @Test
    void aChangedRowIsFound() {
        List<Link> links = chain(0, 4);
        Link third = links.get(2);
        links.set(2, new Link(entry(3, FORGED), third.previous(), third.hash()));
        assertEquals(3, TrailKeeping.Cut.NONE.walk(KEY).over(links).brokenAt());
    }

    @Test
    void whoHasNotTheKeyMakesNoRowThatHolds() {
        List<Link> links = chain(0, 4);
        String before = links.get(1).hash();
        Entry forged = entry(3, FORGED);
        String canonical = Chain.canonical(before, forged);
        ChainKey guessed = ChainKey.ofText("guessed");
        for (String hash : List.of(guessed.sign(canonical), Chain.unkeyed(before, forged))) {
            links.set(2, new Link(forged, before, hash));
            assertEquals(3, TrailKeeping.Cut.NONE.walk(KEY).over(links.subList(0, 3)).brokenAt());
        }
    }

    @Test
    void anUnkeyedRowThatIsRewrittenWithItsHashIsFoundAtTheNext() {
        List<Link> links = chain(3, 4);
        Entry forged = entry(2, FORGED);
        String before = links.get(0).hash();
        links.set(1, new Link(forged, before, Chain.unkeyed(before, forged)));
        assertEquals(3, TrailKeeping.Cut.NONE.walk(KEY).over(links).brokenAt());
    }

    @Test
    void aChainMadeAnewWithoutTheKeyDisagreesWithAHeadKeptOutside() {
        List<Link> links = chain(2, 4);
        TrailHead kept = new TrailHead(4, links.getLast().hash(), AT);
        List<Link> anew = chain(4, 4);
        Walk walk = TrailKeeping.Cut.NONE.walk(KEY).over(anew);
        assertEquals(0, walk.brokenAt(), "it holds by itself");
        assertEquals(4, walk.agreeing(List.of(kept), hashes(anew)).brokenAt());
        assertEquals(0, walk.agreeing(List.of(), hashes(anew)).brokenAt());
    }

    @Test
    void rowsCutOffTheEndDisagreeWithAHeadKeptOutside() {
        List<Link> links = chain(0, 4);
        TrailHead kept = new TrailHead(4, links.getLast().hash(), AT);
        Walk walk = TrailKeeping.Cut.NONE.walk(KEY).over(links.subList(0, 2));
        assertEquals(0, walk.brokenAt(), "it holds by itself");
        assertEquals(3, walk.agreeing(List.of(kept), hashes(links.subList(0, 2))).brokenAt());
    }

    @Test
    void removedRowsAreFound() {
        List<Link> links = chain(0, 4);
        links.remove(1);
        assertEquals(2, TrailKeeping.Cut.NONE.walk(KEY).over(links).brokenAt());
    }

    /**
     * Whoever has the password the portal runs with can add one, and the portal goes on behind it.
     */
    @Test
    void behindAForeignRowTheWalkGoesOn() {
        List<Link> links = chain(0, 3);
        Entry foreign = entry(4, new Act("", "", "", "", ""));
        links.add(new Link(foreign, "", ""));
        links.addAll(chain(5, "", 3));
        assertEquals(breaks(4), TrailKeeping.Cut.NONE.walk(KEY).over(links).breaks());
        Link sixth = links.get(5);
        links.set(5, new Link(entry(6, FORGED), sixth.previous(), sixth.hash()));
        assertEquals(breaks(4, 6), TrailKeeping.Cut.NONE.walk(KEY).over(links).breaks());
        links.remove(6);
        Walk walk = TrailKeeping.Cut.NONE.walk(KEY).over(links);
        assertEquals(breaks(4, 6, 7), walk.until(7).breaks());
        assertEquals(
                breaks(2, 4, 6),
                walk.agreeing(List.of(new TrailHead(2, "b".repeat(64), AT)), hashes(links))
                        .breaks());
    }

    @Test
    void aGapOfMillionsIsOneBreak() {
        List<Link> links = chain(0, 2);
        links.addAll(chain(1_000_000_000L, links.getLast().hash(), 2));
        assertEquals(breaks(3), TrailKeeping.Cut.NONE.walk(KEY).over(links).breaks());
    }

    @Test
    void ofManyBreaksTheFirstAreTold() {
        List<Link> links = chain(0, 100);
        links.replaceAll(
                link -> new Link(entry(link.entry().id(), FORGED), link.previous(), link.hash()));
        Breaks found = TrailKeeping.Cut.NONE.walk(KEY).over(links).breaks();
        assertEquals(
                new Breaks(LongStream.rangeClosed(1, Breaks.MOST).boxed().toList(), true), found);
    }

    @Test
    void aCheckIsReadBackFromTheTrail() {
        assertEquals("whole, 9 rows, keyed from row 3", told(3, Breaks.NONE));
        assertEquals("broken at row 4 of 9", told(0, breaks(4)));
        assertEquals("broken at rows 4, 7 of 9, keyed from row 1", told(1, breaks(4, 7)));
        assertEquals(
                "broken at rows 4, 7 and more of 9", told(0, new Breaks(List.of(4L, 7L), true)));
    }

    private static String told(long keyedFrom, Breaks breaks) {
        ChainCheck check = ChainCheck.of(AT, "auditor", 9, new Walk(KEY, 9, "", keyedFrom, breaks));
        Act act = new Act("auditor", "audit.check", "audit trail", check.told(), null);
        assertEquals(check, ChainCheck.of(entry(10, act)));
        return check.told();
    }

    private static Breaks breaks(long... rows) {
        return new Breaks(LongStream.of(rows).boxed().toList(), false);
    }

    @Test
    void aHeadIsReadBackAndHalfALineIsNot() {
        TrailHead head = new TrailHead(12, "a".repeat(64), AT);
        assertEquals(Optional.of(head), TrailHead.read(head.line()));
        assertEquals(Optional.empty(), TrailHead.read(head.line().substring(0, 40)));
    }

    @Test
    void textsFitTheirColumnsByCharactersNotHalves() {
        Act act = new Act("𠮷".repeat(70), "a", "o", "x\ud800y", null);
        assertEquals("𠮷".repeat(64), act.actor());
        assertEquals("x?y", act.detail());
    }

    /**
     * @param unkeyed how many of its rows are of an older build
     */
    private static List<Link> chain(int unkeyed, int length) {
        List<Link> links = new ArrayList<>();
        String before = Chain.START;
        for (int id = 1; id <= length; id++) {
            Entry entry = entry(id, new Act("wang", "act " + id, "object", "", null));
            String hash =
                    id <= unkeyed
                            ? Chain.unkeyed(before, entry)
                            : KEY.sign(Chain.canonical(before, entry));
            links.add(new Link(entry, before, hash));
            before = hash;
        }
        return links;
    }

    /** Rows that follow a hash. */
    private static List<Link> chain(long from, String previous, int length) {
        List<Link> links = new ArrayList<>();
        String before = previous;
        for (long id = from; id < from + length; id++) {
            Entry entry = entry(id, new Act("wang", "act " + id, "object", "", null));
            String hash = KEY.sign(Chain.canonical(before, entry));
            links.add(new Link(entry, before, hash));
            before = hash;
        }
        return links;
    }

    private static Function<List<Long>, Map<Long, String>> hashes(List<Link> links) {
        return ids ->
                links.stream()
                        .filter(link -> ids.contains(link.entry().id()))
                        .collect(Collectors.toMap(link -> link.entry().id(), Link::hash));
    }

    private static Entry entry(long id, Act act) {
        return new Entry(id, AT, act, "done");
    }
}
