package org.andian.portal.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.Within;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class AskedStatisticTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

    @Test
    void aShortQuestionComesBack() {
        StatisticQuery asked =
                StatisticQuery.of(FIRST, LAST, Axis.DISTRICT, null, List.of("premises"));
        assertEquals(asked, AskedStatistic.read(AskedStatistic.json(asked)));
    }

    @Test
    void aLongQuestionComesBack() {
        StatisticQuery asked =
                new StatisticQuery(
                        FIRST,
                        LAST,
                        Axis.CAMPAIGN_GROUP,
                        Axis.DEPARTMENT,
                        "ZZ-2017",
                        List.of("quota", "alarms"),
                        true,
                        true,
                        "alarms",
                        new Within(7L, "SCHOOL", "EDUCATION"),
                        true);
        assertEquals(asked, AskedStatistic.read(AskedStatistic.json(asked)));
    }

    /** Else a correction would tell of all layers what was published of one. */
    @Test
    void theLayerItIsNarrowedToComesBack() {
        StatisticQuery asked =
                new StatisticQuery(
                        FIRST,
                        LAST,
                        Axis.DISTRICT,
                        null,
                        null,
                        List.of("premises"),
                        false,
                        false,
                        null,
                        Within.ALL.with(new Within.Layer(Axis.VENUE_GROUP, "SCHOOL")));
        assertEquals(asked, AskedStatistic.read(AskedStatistic.json(asked)));
    }

    @Test
    void aBulletinsQuestionIsReadToo() {
        StatisticQuery asked =
                AskedStatistic.read(
                        """
                        {"from":"2026-10-01","to":"2026-10-31","rows":"VENUE_GROUP","indicators":["premises"],\
                        "monthOnMonth":true,"yearOnYear":false,"district":7}\
                        """);
        assertEquals(new Within(7L, null, null), asked.within());
        assertEquals(Axis.VENUE_GROUP, asked.rows());
    }

    @Test
    void itIsKeptInWordsThatOutliveTheProgram() {
        StatisticQuery asked =
                StatisticQuery.of(FIRST, LAST, Axis.DISTRICT, null, List.of("premises"));
        assertEquals(
                """
                {"from":"2026-10-01","to":"2026-10-31","rows":"DISTRICT","indicators":["premises"],\
                "monthOnMonth":false,"yearOnYear":false,"denominators":false}\
                """,
                AskedStatistic.json(asked));
    }
}
