package org.andian.web.identity;

import java.io.Serializable;
import java.time.LocalDate;
import org.andian.portal.identity.NewDelegation;

/** What is typed to let somebody act in one's place. */
public class DeputyForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String deputy;
    private Long district;
    private LocalDate from;
    private LocalDate to;
    private String reason;

    NewDelegation wish() {
        return new NewDelegation(deputy, district, from, to, reason);
    }

    public String getDeputy() {
        return deputy;
    }

    public void setDeputy(String deputy) {
        this.deputy = deputy;
    }

    public Long getDistrict() {
        return district;
    }

    public void setDistrict(Long district) {
        this.district = district;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
