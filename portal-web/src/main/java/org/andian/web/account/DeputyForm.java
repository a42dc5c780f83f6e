package org.andian.web.account;

import org.andian.portal.account.NewDelegation;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;

/** What is typed to let somebody act in one's place. */
public class DeputyForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String deputy;
    private Long district;
    private String from;
    private String to;
    private String reason;

    NewDelegation wish() {
        return new NewDelegation(deputy, district, day(from), day(to), reason);
    }

    private static LocalDate day(String iso) {
        try {
            return iso == null ? null : LocalDate.parse(iso);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("A day reads like 2026-11-22.", unreadable);
        }
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
