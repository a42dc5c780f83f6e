package org.andian.web.hazard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardQuery;
import org.andian.portal.hazard.HazardQuery.Standing;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.risk.FireIncident;
import org.andian.portal.hazard.risk.FireIncidents;
import org.andian.portal.hazard.risk.FireQuery;
import org.andian.portal.hazard.risk.PremisesRisk;
import org.andian.portal.hazard.risk.PremisesRisks;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;

import java.util.List;
import java.util.Locale;

/** Hazards, colour and fires as the page of their premises shows them. */
@Named("premisesHazards")
@RequestScoped
public class PremisesHazardPart {

    private static final int ROWS = 20;

    @Inject private Hazards hazards;

    @Inject private HazardDesk desk;

    @Inject private PremisesRisks risks;

    @Inject private FireIncidents fires;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    /** Those that are open, the newest first. */
    public List<HazardRow> of(String code) {
        return code == null
                ? List.of()
                : readOnce.once(
                        List.of("premisesHazards.of", code),
                        () -> hazards.page(user.scope(), open(code), 0, ROWS));
    }

    public int count(String code) {
        return code == null
                ? 0
                : readOnce.once(
                        List.of("premisesHazards.count", code),
                        () -> hazards.count(user.scope(), open(code)));
    }

    private static HazardQuery open(String code) {
        return HazardQuery.ofPremises(code, Standing.OPEN);
    }

    public boolean mayRegister(String code) {
        return code != null
                && readOnce.once(
                        List.of("premisesHazards.mayRegister", code),
                        () -> desk.mayRegister(user.scope(), code));
    }

    /** Null where nobody has given it one. */
    public PremisesRisk risk(String code) {
        return code == null
                ? null
                : risks(code).stream()
                        .filter(risk -> risk.endedAt() == null)
                        .findFirst()
                        .orElse(null);
    }

    /** As the style sheet draws it; empty for none. */
    public String riskStyle(String code) {
        PremisesRisk risk = risk(code);
        return risk == null ? "" : risk.colour().name().toLowerCase(Locale.ROOT);
    }

    /** All there were, the present one first. */
    public List<PremisesRisk> risks(String code) {
        return readOnce.once(
                List.of("premisesHazards.risks", code), () -> risks.list(user.scope(), code));
    }

    public boolean maySetRisk(String code) {
        return code != null
                && readOnce.once(
                        List.of("premisesHazards.maySetRisk", code),
                        () -> risks.maySet(user.scope(), code));
    }

    /** The latest first. */
    public List<FireIncident> fires(String code) {
        return code == null
                ? List.of()
                : readOnce.once(
                        List.of("premisesHazards.fires", code),
                        () -> fires.page(user.scope(), FireQuery.ofPremises(code), 0, ROWS));
    }
}
