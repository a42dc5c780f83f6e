package org.andian.portal.fact;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.andian.portal.indicator.Contributor;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.refusal.Refusal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all rooms together offer. */
@ApplicationScoped
public class Catalogue {

    @Inject private Instance<Contributor> rooms;

    private List<Contributor> contributors;
    private Map<String, Offer> offers;

    /** An indicator with the room that counts it. */
    public record Offer(IndicatorInfo info, Contributor room) {}

    @PostConstruct
    void gather() {
        contributors = rooms.stream().sorted(Comparator.comparingInt(Contributor::place)).toList();
        offers = new LinkedHashMap<>();
        for (Contributor room : contributors) {
            for (IndicatorInfo info : room.indicators()) {
                if (offers.put(info.code(), new Offer(info, room)) != null) {
                    throw new IllegalStateException(
                            "Two rooms offer an indicator " + info.code() + ".");
                }
            }
        }
    }

    /** In the order of their places. */
    public List<Contributor> contributors() {
        return contributors;
    }

    public List<Offer> offers() {
        return List.copyOf(offers.values());
    }

    public List<String> codes() {
        return List.copyOf(offers.keySet());
    }

    public Offer get(String code) {
        Offer offer = offers.get(code);
        if (offer == null) {
            throw new Refusal(
                    FactReason.NO_SUCH_INDICATOR, code, String.join(", ", offers.keySet()));
        }
        return offer;
    }
}
