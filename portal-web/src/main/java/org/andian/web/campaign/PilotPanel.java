package org.andian.web.campaign;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.PilotList;
import org.andian.portal.campaign.PilotList.Namer;
import org.andian.portal.campaign.Pilots;
import org.andian.portal.campaign.Range;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * The pilots of a campaign: who has named how many, the city's choice, and the form that names one.
 */
@Named("pilotPanel")
@ViewScoped
public class PilotPanel implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int SUGGESTIONS = 12;

    @Inject private transient CurrentUser user;

    @Inject private transient Words words;

    @Inject private transient Pilots pilots;

    @Inject private transient PremisesRegister register;

    @Inject private CampaignView view;

    private transient PilotList list;
    private String premises;
    private Namer namer;

    public PilotList getList() {
        if (list == null) {
            list = pilots.list(user.scope(), view.getCode());
        }
        return list;
    }

    /** How many have named too few, of those seen whole; null where none is. */
    public Long getShort() {
        List<Range.Mark> marks =
                getList().lists().stream()
                        .map(PilotList.Named::mark)
                        .filter(Objects::nonNull)
                        .toList();
        return marks.isEmpty()
                ? null
                : marks.stream().filter(mark -> mark == Range.Mark.SHORT).count();
    }

    /** In whose name the reader may name one; empty for readers only. The door asks again. */
    public List<Namer> getNamers() {
        Scope scope = user.scope();
        if (scope.has(Role.CITY_OFFICE)) {
            return List.of(Namer.values());
        }
        if (scope.has(Role.DISTRICT_OFFICE)) {
            return List.of(Namer.DISTRICT);
        }
        return scope.has(Role.INDUSTRY_REGULATOR) ? List.of(Namer.DEPARTMENT) : List.of();
    }

    /** Code and name of premises in reach, the code first. */
    public List<String> suggest(String part) {
        return register
                .page(user.scope(), part, view.getFile().campaign().cityId(), null, 0, SUGGESTIONS)
                .stream()
                .filter(row -> view.getFile().counting(row.venueGroup()).isPresent())
                .map(row -> row.code() + " " + row.name())
                .toList();
    }

    /** Takes what {@link #suggest} gave, or a bare code. */
    public void name() {
        if (premises == null || premises.isBlank()) {
            say(FacesMessage.SEVERITY_WARN, words.of("campaign.pilot.choose.premises"));
            return;
        }
        String code = premises.strip().split(" ", 2)[0];
        change(
                () ->
                        pilots.name(
                                user.scope(),
                                view.getCode(),
                                code,
                                namer == null ? getNamers().getFirst() : namer,
                                false),
                words.of("campaign.pilot.named", premises.strip()));
        premises = null;
    }

    public void withdraw(long id, String name) {
        change(
                () -> pilots.withdraw(user.scope(), view.getCode(), id),
                words.of("campaign.pilot.withdrawn", name));
    }

    /** The city's choice among the named, or its withdrawal. */
    public void choose(long id, boolean chosen, String name) {
        change(
                () -> pilots.choose(user.scope(), view.getCode(), id, chosen),
                words.of(chosen ? "campaign.pilot.chosen" : "campaign.pilot.unchosen", name));
    }

    private void change(Runnable act, String done) {
        try {
            act.run();
            say(FacesMessage.SEVERITY_INFO, done);
        } finally {
            list = null;
        }
    }

    private static void say(Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
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
}
