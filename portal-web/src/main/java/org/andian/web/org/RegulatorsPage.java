package org.andian.web.org;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.org.Bodies;
import org.andian.portal.org.NewRegulator;
import org.andian.portal.org.RegulatorRow;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Register;
import org.andian.web.frame.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Who regulates which premises from which day on. */
@Named("regulatorsPage")
@ViewScoped
public class RegulatorsPage extends Register<RegulatorRow> {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient Bodies bodies;

    @Inject private transient Words words;

    @Inject private transient VenueWords venues;

    private Long body;
    private String group;
    private String district;
    private String premises;
    private LocalDate day;

    @Override
    protected List<RegulatorRow> read() {
        return bodies.regulators(user.scope());
    }

    @Override
    protected Stream<String> seen(RegulatorRow row) {
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

    public void save() {
        change(
                () -> {
                    bodies.setRegulator(
                            user.scope(),
                            new NewRegulator(body == null ? 0 : body, group, district, premises),
                            day == null ? words.today() : day);
                    told().done("regulators.saved");
                });
    }

    /** From today on. */
    public void end(RegulatorRow row) {
        change(
                () -> {
                    bodies.endRegulator(user.scope(), row.id(), words.today());
                    told().done("regulators.ended", row.body());
                });
    }

    public boolean isEndable(RegulatorRow row) {
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
