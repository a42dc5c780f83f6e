package org.andian.web.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.FilingDue;
import org.andian.portal.campaign.Phase;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class TimelineTest {

    private static final LocalDate DAY = LocalDate.parse("2019-06-12");
    private static final Timeline ZHUZHOU =
            Timeline.of(
                    file(
                            "2017-06-28",
                            "2020-04-30",
                            "2017-06-30",
                            "2017-09-25",
                            "2017-12-20",
                            "2018-06-20",
                            "2018-12-20",
                            "2019-06-20",
                            "2019-12-20",
                            "2020-03-30"),
                    DAY);

    @Test
    void theFirstYearIsNamedAndNoNameIsCutAtTheEnd() {
        assertEquals(
                "2017 2017/4 2018 2018/2 2018/3 2018/4 2019 2019/2 2019/3 2019/4 2020",
                told(ZHUZHOU, Timeline.Tick::isNamed));
        assertEquals("2017 2018 2019", told(ZHUZHOU, Timeline.Tick::isNamedOnPhone));
    }

    @Test
    void aYearsFirstDayIsNamedRatherThanTheAxisFirst() {
        Timeline late = Timeline.of(file("2017-12-05", "2020-11-30"), DAY);
        assertEquals("2018 2019 2020", told(late, Timeline.Tick::isNamedOnPhone));
        assertEquals(false, late.ticks().getFirst().isNamed());
    }

    @Test
    void manyYearsAreThinnedOutForAPhone() {
        Timeline many = Timeline.of(file("2016-01-01", "2027-06-30"), DAY);
        assertEquals(
                "2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 2026",
                told(many, Timeline.Tick::isNamed));
        assertEquals("2016 2018 2020 2022 2024", told(many, Timeline.Tick::isNamedOnPhone));
    }

    @Test
    void eachFilingHasItsDate() {
        assertEquals(
                "2017-06-30 0, 2017-09-25 1, 2017-12-20 0, 2018-06-20 0, 2018-12-20 0,"
                        + " 2019-06-20 0, 2019-12-20 0, 2020-03-30 1 before",
                ZHUZHOU.nodes().stream()
                        .map(
                                node ->
                                        node.dueOn()
                                                + " "
                                                + node.lane()
                                                + (node.isBefore() ? " before" : ""))
                        .collect(Collectors.joining(", ")));
    }

    private static String told(Timeline timeline, Predicate<Timeline.Tick> named) {
        return timeline.ticks().stream()
                .filter(named)
                .map(tick -> tick.isYear() ? "" + tick.year() : tick.year() + "/" + tick.quarter())
                .collect(Collectors.joining(" "));
    }

    private static CampaignFile file(String from, String to, String... due) {
        Campaign campaign =
                new Campaign(
                        1,
                        "C",
                        2,
                        "City",
                        "/1/2/",
                        "",
                        "",
                        "",
                        "",
                        null,
                        null,
                        null,
                        null,
                        LocalDate.parse(from),
                        LocalDate.parse(to),
                        List.of(),
                        true,
                        null,
                        null,
                        null,
                        null);
        List<FilingDue> filings =
                Stream.of(due).map(day -> new FilingDue("", "", LocalDate.parse(day))).toList();
        return new CampaignFile(campaign, List.<Phase>of(), List.of(), List.of(), filings);
    }
}
