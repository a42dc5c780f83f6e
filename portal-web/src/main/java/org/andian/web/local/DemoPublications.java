package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.publication.PublicationHead;
import org.andian.portal.publication.PublishingDesk;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.web.local.DemoAct.Kind;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a demo's offices have published. */
@RequestScoped
public class DemoPublications implements DemoDeeds {

    private static final List<String> INDICATORS =
            List.of("premises", "verified", "online", "alarms", "acknowledged");

    @Inject private PublishingDesk desk;

    @Inject private Districts districts;

    @Override
    public Map<Kind, Deed> deeds() {
        return Map.of(Kind.PUBLISH, this::publish);
    }

    /** The figures of the office's own district, also for those below. */
    private Long publish(DemoStep step) {
        DemoAct act = step.act();
        StatisticQuery query =
                StatisticQuery.of(
                        act.day("first"), act.day("last"), Axis.DISTRICT, null, INDICATORS);
        District own =
                districts.list(step.by()).stream()
                        .min(Comparator.comparing(one -> one.path().length()))
                        .orElseThrow();
        return desk.statistic(
                step.by(),
                query,
                new PublicationHead(
                        own.id(),
                        act.need("mark"),
                        act.need("title"),
                        null,
                        true,
                        act.need("words"),
                        null,
                        null));
    }
}
