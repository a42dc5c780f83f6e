package org.andian.portal.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.Records;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The statements behind a day's facts. */
@ApplicationScoped
class FactRows {

    @Inject private Sql sql;

    record Correction(
            String indicator, LocalDate day, int version, Spot spot, Count before, Count now) {}

    Map<Spot, Count> stored(String indicator, LocalDate day) {
        Map<Spot, Count> facts = new HashMap<>();
        sql.list(
                "select * from fact where indicator = ? and day = ?",
                List.of(indicator, day),
                row -> facts.put(Spot.of(row), Count.of(row)));
        return facts;
    }

    Map<Spot, Count> counted(Records records) {
        Map<Spot, Count> facts = new HashMap<>();
        sql.list(
                "select r.campaign, "
                        + Placed.DISTRICT
                        + " as district_id, "
                        + Placed.VENUE_GROUP
                        + " as venue_group, "
                        + Placed.DEPARTMENT
                        + " as department, "
                        + "sum(r.numerator) as numerator, sum(r.denominator) as denominator from ("
                        + records.sql()
                        + ") r "
                        + Placed.STANDING
                        + " group by r.campaign, "
                        + Placed.DISTRICT
                        + ", "
                        + Placed.VENUE_GROUP
                        + ", "
                        + Placed.DEPARTMENT,
                records.parameters(),
                row -> facts.put(Spot.of(row), Count.of(row)));
        facts.values().removeIf(Count.ZERO::equals);
        return facts;
    }

    void replace(String indicator, LocalDate day, Map<Spot, Count> facts) {
        sql.update("delete from fact where indicator = ? and day = ?", indicator, day);
        List<List<Object>> rows = new ArrayList<>();
        facts.forEach(
                (spot, count) ->
                        rows.add(
                                Arrays.asList(
                                        indicator,
                                        day,
                                        spot.campaign(),
                                        spot.districtId(),
                                        spot.venueGroup(),
                                        spot.department(),
                                        count.numerator(),
                                        count.denominator())));
        sql.updateAll(
                """
                insert into fact (indicator, day, campaign, district_id, venue_group, department,
                    numerator, denominator)
                values (?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                rows);
    }

    void keepCorrection(Correction correction, Instant at) {
        Spot spot = correction.spot();
        sql.update(
                """
                insert into fact_correction (indicator, day, version, campaign, district_id, venue_group, department,
                    numerator_before, denominator_before,
                  numerator, denominator, corrected_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                correction.indicator(),
                correction.day(),
                correction.version(),
                spot.campaign(),
                spot.districtId(),
                spot.venueGroup(),
                spot.department(),
                correction.before().numerator(),
                correction.before().denominator(),
                correction.now().numerator(),
                correction.now().denominator(),
                at);
    }
}
