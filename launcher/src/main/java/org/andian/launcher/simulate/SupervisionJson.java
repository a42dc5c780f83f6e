package org.andian.launcher.simulate;

import static org.andian.launcher.simulate.OrganisationJson.member;
import static org.andian.launcher.simulate.OrganisationJson.object;
import static org.andian.launcher.simulate.OrganisationJson.section;

import org.andian.launcher.simulate.population.Supervision;
import org.andian.launcher.simulate.population.Supervision.Credit;
import org.andian.launcher.simulate.population.Supervision.Fire;
import org.andian.launcher.simulate.population.Supervision.Hazard;
import org.andian.launcher.simulate.population.Supervision.Risk;
import org.andian.launcher.simulate.population.Supervision.Warning;

import java.time.LocalDate;
import java.time.ZoneId;

/** What the example's offices have found, as the loopback REST takes it. */
final class SupervisionJson {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private SupervisionJson() {}

    /**
     * @param today the day that all is dated from
     */
    static String of(Supervision supervision, LocalDate today) {
        return "{"
                + String.join(
                        ",\n",
                        section("hazards", supervision.hazards(), one -> hazard(one, today)),
                        section("risks", supervision.risks(), one -> risk(one, today)),
                        section("fires", supervision.fires(), one -> fire(one, today)),
                        section("credits", supervision.credits(), one -> credit(one, today)),
                        section("warnings", supervision.warnings(), SupervisionJson::warning))
                + "}";
    }

    private static String hazard(Hazard one, LocalDate today) {
        return object(
                member("by", one.by()),
                member("mender", one.mender()),
                member("body", one.body()),
                member("mark", one.mark()),
                member("premises", one.premises()),
                member("kind", one.kind()),
                member("what", one.what()),
                member("place", one.place()),
                member("measures", one.measures()),
                member("source", one.source()),
                member("foundOn", today.minusDays(one.foundDaysAgo()).toString()),
                member("finder", one.finder()),
                member("grade", one.grade()),
                member("gradeReason", one.gradeReason()),
                member("state", one.state()),
                member("demand", one.demand()),
                member("days", one.days()),
                member("proof", one.proof()),
                member("review", one.review()));
    }

    private static String risk(Risk one, LocalDate today) {
        return object(
                member("by", one.by()),
                member("premises", one.premises()),
                member("colour", one.colour()),
                member("reason", one.reason()),
                member("since", today.minusDays(one.daysAgo()).toString()));
    }

    private static String credit(Credit one, LocalDate today) {
        return object(
                member("by", one.by()),
                member("premises", one.premises()),
                member("decision", one.decision()),
                member("decidedOn", today.minusDays(one.daysAgo()).toString()),
                member("reason", one.reason()),
                member("published", one.published()));
    }

    private static String warning(Warning one) {
        return object(
                member("by", one.by()),
                member("body", one.body()),
                member("goods", one.goods()),
                member("maker", one.maker()),
                member("model", one.model()),
                member("danger", one.danger()),
                member("advice", one.advice()));
    }

    private static String fire(Fire one, LocalDate today) {
        return object(
                member("by", one.by()),
                member("premises", one.premises()),
                member(
                        "happenedAt",
                        today.minusDays(one.daysAgo())
                                .atTime(one.hour(), 0)
                                .atZone(CHINA)
                                .toInstant()
                                .toString()),
                member("place", one.place()),
                member("electrical", one.electrical()),
                member("cause", one.cause()),
                member("injured", one.injured()),
                member("lossYuan", one.lossYuan()));
    }
}
