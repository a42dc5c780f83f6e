package org.andian.web.account;

import org.andian.portal.account.NewDelegation;
import org.andian.web.frame.Typed;

import java.io.Serializable;

/** What is typed to let somebody act in one's place. */
public class DeputyForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String deputy;
    private Long district;
    private String from;
    private String to;
    private String reason;

    NewDelegation wish() {
        return new NewDelegation(deputy, district, Typed.day(from), Typed.day(to), reason);
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

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
