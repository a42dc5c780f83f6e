package org.andian.portal.regulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.district.Refusal;
import org.andian.portal.district.Refusal.Reason;
import org.andian.portal.sql.Sql;

import java.util.List;

/** Door: checks codes of departments and venue groups, or says that there is none. */
@ApplicationScoped
public class LineCodes {

    @Inject private Sql sql;

    /**
     * @return the code itself
     */
    public String venueGroup(String code) {
        return known("venue_group", code);
    }

    /**
     * @return the code itself
     */
    public String department(String code) {
        return known("department", code);
    }

    /**
     * @param table one of our own two names
     */
    private String known(String table, String code) {
        if (sql.count("select count(*) as n from " + table + " where code = ?", List.of(code))
                == 0) {
            throw new Refusal(
                    Reason.UNKNOWN_CODE,
                    "There is no " + table.replace('_', ' ') + " " + code + ".");
        }
        return code;
    }
}
