package org.andian.web.account;

import org.andian.portal.scope.Role;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What is typed for one role of an account; which of the narrowing fields count depends on the
 * role.
 */
public class ReachForm implements Serializable {

    private static final long serialVersionUID = 1;

    private Role role = Role.DISTRICT_OFFICE;
    private Long district;
    private List<String> industries = new ArrayList<>();
    private String premises;
    private Long provider;

    public boolean isNarrowedByDistrict() {
        return switch (role) {
            case CITY_OFFICE,
                    DISTRICT_OFFICE,
                    INDUSTRY_REGULATOR,
                    FIRE_BRIGADE,
                    GRID_OFFICER,
                    DUTY_WATCHER,
                    LEADER ->
                    true;
            default -> false;
        };
    }

    public boolean isNarrowedByIndustry() {
        return role == Role.INDUSTRY_REGULATOR;
    }

    public boolean isNarrowedByPremises() {
        return role == Role.SAFETY_MANAGER;
    }

    public boolean isNarrowedByProvider() {
        return role == Role.SERVICE_PROVIDER;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public Long getDistrict() {
        return district;
    }

    public void setDistrict(Long district) {
        this.district = district;
    }

    public List<String> getIndustries() {
        return industries;
    }

    public void setIndustries(List<String> industries) {
        this.industries = industries;
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String premises) {
        this.premises = premises;
    }

    public Long getProvider() {
        return provider;
    }

    public void setProvider(Long provider) {
        this.provider = provider;
    }
}
