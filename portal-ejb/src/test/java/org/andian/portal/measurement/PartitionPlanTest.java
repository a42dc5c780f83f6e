package org.andian.portal.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.measurement.PartitionPlan.Partition;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

class PartitionPlanTest {

    private static final List<Partition> EMPTY_TABLE = List.of(new Partition("p0", 0));

    /** 01:30 on the 23rd in China, still the 22nd in London. */
    private static final Instant NOW = Instant.parse("2026-11-22T17:30:00Z");

    @Test
    void anEmptyTableGetsOneForAllThatIsOlderAndOneForEachDay() {
        assertEquals(
                """
                d20261120 below 2026-11-20T16:00:00Z
                d20261121 below 2026-11-21T16:00:00Z
                d20261122 below 2026-11-22T16:00:00Z
                d20261123 below 2026-11-23T16:00:00Z
                d20261124 below 2026-11-24T16:00:00Z
                d20261125 below 2026-11-25T16:00:00Z
                d20261126 below 2026-11-26T16:00:00Z\
                """,
                text(PartitionPlan.missing(EMPTY_TABLE, NOW)));
    }

    @Test
    void theNextDayNeedsOneMore() {
        List<Partition> present = new ArrayList<>(EMPTY_TABLE);
        present.addAll(PartitionPlan.missing(EMPTY_TABLE, NOW));
        assertEquals("", text(PartitionPlan.missing(present, NOW)));
        assertEquals(
                "d20261127 below 2026-11-27T16:00:00Z",
                text(PartitionPlan.missing(present, NOW.plusSeconds(86_400))));
    }

    @Test
    void afterALongPauseNoDayIsLeftOut() {
        List<Partition> present = PartitionPlan.missing(EMPTY_TABLE, NOW);
        assertEquals(30, PartitionPlan.missing(present, NOW.plusSeconds(30 * 86_400)).size());
    }

    @Test
    void onlyWholeDaysBeyondRetentionGo() {
        List<Partition> present = new ArrayList<>(EMPTY_TABLE);
        present.addAll(PartitionPlan.missing(EMPTY_TABLE, NOW));
        assertEquals(
                "", text(PartitionPlan.expired(present, Instant.parse("2026-11-20T15:59:59Z"))));
        assertEquals(
                """
                d20261120 below 2026-11-20T16:00:00Z
                d20261121 below 2026-11-21T16:00:00Z\
                """,
                text(PartitionPlan.expired(present, Instant.parse("2026-11-22T15:59:59Z"))));
    }

    private static String text(List<Partition> partitions) {
        return partitions.stream()
                .map(
                        partition ->
                                partition.name()
                                        + " below "
                                        + Instant.ofEpochMilli(partition.below()))
                .collect(Collectors.joining("\n"));
    }
}
