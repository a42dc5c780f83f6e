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
import org.andian.web.frame.Told;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Who regulates which premises from which day on. */
@Named("regulatorsPage")
@ViewScoped
public class RegulatorsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient Bodies bodies;

    @Inject private transient PremisesRegulators ofPremises;

    @Inject private transient Words words;

    @Inject private transient VenueWords venues;

    @Inject private transient Told told;

    private transient List<RegulatorLine> rows;
    private String text;
    private Long body;
    private String group;
    private String district;
    private String premises;
    private LocalDate day;

    public List<RegulatorLine> getRows() {
        if (rows == null) {
            rows =
                    Stream.concat(
                                    ofPremises.list(user.scope()).stream().map(RegulatorLine::of),
                                    bodies.regulators(user.scope()).stream().map(RegulatorLine::of))
                            .filter(this::isWanted)
                            .sorted(RegulatorLine.ORDER)
                            .toList();
        }
        return rows;
    }

    /** As the reader sees the row. */
    private boolean isWanted(RegulatorLine row) {
        return text == null
                || Stream.of(
                                venues.group(row.venueGroup()),
                                row.district(),
                                row.premisesCode(),
                                row.premises(),
                                row.body(),
                                venues.department(row.department()))
                        .anyMatch(
                                part ->
                                        part != null
                                                && part.toLowerCase(Locale.ROOT)
                                                        .contains(text.toLowerCase(Locale.ROOT)));
    }

    public void begin() {
        body = null;
        group = null;
        district = null;
        premises = null;
        day = words.today();
    }

    public void save() {
        rows = null;
        name(body == null ? 0 : body, day == null ? words.today() : day);
        told.done("regulators.saved");
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
        rows = null;
        if (row.premisesCode() == null) {
            bodies.endRegulator(user.scope(), row.id(), words.today());
        } else {
            ofPremises.end(user.scope(), row.id(), words.today());
        }
        told.done("regulators.ended", row.body());
    }

    public boolean isEndable(RegulatorLine row) {
        return row.to() == null && !row.from().isAfter(words.today());
    }

    private static String none(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = none(text);
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
        this.group = none(group);
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = none(district);
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String premises) {
        this.premises = none(premises);
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
