package org.andian.web.regulation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.premises.standing.PremisesRegulators;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.NewRegulator;
import org.andian.portal.regulation.RegulationReason;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Register;
import org.andian.web.frame.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Who regulates which premises from which day on. */
@Named("regulatorsPage")
@ViewScoped
public class RegulatorsPage extends Register<RegulatorLine> {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient Bodies bodies;

    @Inject private transient PremisesRegulators ofPremises;

    @Inject private transient Words words;

    @Inject private transient VenueWords venues;

    private Long body;
    private String group;
    private String district;
    private String premises;
    private LocalDate day;

    @Override
    protected List<RegulatorLine> read() {
        return Stream.concat(
                        ofPremises.list(user.scope()).stream().map(RegulatorLine::of),
                        bodies.regulators(user.scope()).stream().map(RegulatorLine::of))
                .sorted(RegulatorLine.ORDER)
                .toList();
    }

    @Override
    protected Stream<String> seen(RegulatorLine row) {
        return Stream.of(
                venues.group(row.venueGroup()),
                row.district(),
                row.premisesCode(),
                row.premises(),
                row.body(),
                venues.department(row.department()));
    }

    public void begin() {
        body = null;
        group = null;
        district = null;
        premises = null;
        day = words.today();
    }

    /**
     * Who regulated the same until then ends on that day.
     *
     * @throws Refusal ONE_REACH when a premises is named beside a group or district; else as the
     *     doors
     */
    public void save() {
        change(
                () -> {
                    name(body == null ? 0 : body, day == null ? words.today() : day);
                    told().done("regulators.saved");
                });
    }

    private void name(long bodyId, LocalDate from) {
        if (premises == null) {
            bodies.setRegulator(user.scope(), new NewRegulator(bodyId, group, district), from);
        } else if (group == null && district == null) {
            ofPremises.set(user.scope(), premises, bodyId, from);
        } else {
            throw new Refusal(RegulationReason.ONE_REACH);
        }
    }

    /** From today on. */
    public void end(RegulatorLine row) {
        change(
                () -> {
                    if (row.premisesCode() == null) {
                        bodies.endRegulator(user.scope(), row.id(), words.today());
                    } else {
                        ofPremises.end(user.scope(), row.id(), words.today());
                    }
                    told().done("regulators.ended", row.body());
                });
    }

    /** One that begins only later can be replaced, not ended. */
    public boolean isEndable(RegulatorLine row) {
        return row.to() == null && !row.from().isAfter(words.today());
    }

    public Long getBody() {
        return body;
    }

    public void setBody(Long body) {
        this.body = body;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = stripped(group);
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = stripped(district);
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String premises) {
        this.premises = stripped(premises);
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
