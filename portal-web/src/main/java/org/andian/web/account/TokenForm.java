package org.andian.web.account;

import org.andian.portal.account.TokenWish;
import org.andian.portal.scope.Rights;

import java.io.Serializable;
import java.time.Duration;

/** What is typed for a new token. */
public class TokenForm implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int USUAL_DAYS = 90;

    private String name;
    private Rights rights = Rights.READ;
    private Long district;
    private int days = USUAL_DAYS;

    TokenWish wish(String login) {
        return new TokenWish(login, name, Duration.ofDays(days), rights, district);
    }

    void clear() {
        name = null;
        rights = Rights.READ;
        district = null;
        days = USUAL_DAYS;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Rights getRights() {
        return rights;
    }

    public void setRights(Rights rights) {
        this.rights = rights;
    }

    public Long getDistrict() {
        return district;
    }

    public void setDistrict(Long district) {
        this.district = district;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
