package org.andian.web.campaign;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.PilotList;
import org.andian.portal.campaign.PilotList.Namer;
import org.andian.portal.campaign.Pilots;
import org.andian.portal.campaign.pilot.DossierText;
import org.andian.portal.campaign.pilot.NamedProvider;
import org.andian.portal.campaign.pilot.PilotDossier;
import org.andian.portal.campaign.pilot.PilotDossiers;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The pilots of a campaign with what is written of them, and the form that proposes one. */
@Named("pilotsPage")
@ViewScoped
public class PilotsPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int SUGGESTIONS = 12;

    @Inject private transient CurrentUser user;

    @Inject private transient Told told;

    @Inject private transient Pilots pilots;

    @Inject private transient PilotDossiers dossiers;

    @Inject private transient PremisesRegister register;

    @Inject private CampaignChosen chosen;

    private transient PilotList list;
    private transient List<PilotDossier> all;
    private transient List<NamedProvider> providers;
    private String text;
    private String city;
    private String premises;
    private Namer namer;
    private String reason;
    private String provider;

    /** Whether the campaign has pilots at all. */
    public boolean isPiloted() {
        return chosen.getFile().campaign().pilots() != null;
    }

    public PilotList getList() {
        if (list == null) {
            list = pilots.list(user.scope(), chosen.getCode());
        }
        return list;
    }

    /** As narrowed. */
    public List<PilotDossier> getRows() {
        if (all == null) {
            all = dossiers.list(user.scope(), chosen.getCode());
        }
        return all.stream().filter(this::isWanted).toList();
    }

    private boolean isWanted(PilotDossier one) {
        boolean isText =
                text == null
                        || Stream.of(
                                        one.premises(),
                                        one.premisesCode(),
                                        one.district(),
                                        one.provider())
                                .filter(Objects::nonNull)
                                .anyMatch(part -> part.contains(text));
        return isText && (city == null || one.cityPilot());
    }

    /** In whose name the reader may propose one; empty for readers only. The door asks again. */
    public List<Namer> getNamers() {
        Scope scope = user.scope();
        if (scope.may(Role.CITY_OFFICE::equals)) {
            return List.of(Namer.values());
        }
        if (scope.may(Role.DISTRICT_OFFICE::equals)) {
            return List.of(Namer.DISTRICT);
        }
        return scope.may(Role.INDUSTRY_REGULATOR::equals) ? List.of(Namer.DEPARTMENT) : List.of();
    }

    /** Whether the form that proposes one is shown. */
    public boolean isMayPropose() {
        return isPiloted() && !getNamers().isEmpty();
    }

    /** Code and name of premises in reach, the code first. */
    public List<String> suggest(String part) {
        return register
                .page(
                        user.scope(),
                        part,
                        chosen.getFile().campaign().cityId(),
                        null,
                        0,
                        SUGGESTIONS)
                .stream()
                .filter(row -> chosen.getFile().counting(row.venueGroup()).isPresent())
                .map(row -> row.code() + " " + row.name())
                .toList();
    }

    public List<NamedProvider> getProviders() {
        if (providers == null) {
            providers = dossiers.providers(user.scope());
        }
        return providers;
    }

    /** Takes what {@link #suggest} gave, or a bare code. */
    public String propose() {
        String code = premises == null ? "" : premises.strip().split(" ", 2)[0];
        long pilot =
                dossiers.propose(
                        user.scope(),
                        chosen.getCode(),
                        code,
                        namer == null ? getNamers().getFirst() : namer,
                        DossierText.proposing(reason, provider),
                        false);
        told.done("pilot.proposed");
        return told.redirect("/campaign/pilot.xhtml?campaign=" + chosen.getCode() + "&id=" + pilot);
    }

    public boolean isNarrow() {
        return text != null || city != null;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }

    /** "yes" narrows to those the city has chosen. */
    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = "yes".equals(city) ? city : null;
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String premises) {
        this.premises = premises;
    }

    public Namer getNamer() {
        return namer;
    }

    public void setNamer(Namer namer) {
        this.namer = namer;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = Typed.text(provider);
    }
}
