package org.andian.portal.regulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.sql.Sql;

import java.util.List;

/** Door: checks codes of departments and venue groups, or says that there is none. */
@ApplicationScoped
public class LineCodes {

    @Inject private Sql sql;

    /**
     * @return the code itself
     * @throws Refusal UNKNOWN_GROUP
     */
    public String venueGroup(String code) {
        return known(
                "select count(*) as n from venue_group where code = ?",
                code,
                RegulationReason.UNKNOWN_GROUP);
    }

    /**
     * @return the code itself
     * @throws Refusal UNKNOWN_DEPARTMENT
     */
    public String department(String code) {
        return known(
                "select count(*) as n from department where code = ?",
                code,
                RegulationReason.UNKNOWN_DEPARTMENT);
    }

    private String known(String counting, String code, RegulationReason otherwise) {
        if (sql.count(counting, List.of(code)) == 0) {
            throw new Refusal(otherwise, code);
        }
        return code;
    }
}
