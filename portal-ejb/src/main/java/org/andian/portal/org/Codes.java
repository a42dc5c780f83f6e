package org.andian.portal.org;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.org.Refusal.Reason;
import org.andian.portal.sql.Sql;

import java.util.List;

/** Looks up what is named by a code, or says that there is none. */
@ApplicationScoped
class Codes {

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

    public long provider(String code) {
        return sql.first(
                        "select id from provider where code = ?",
                        List.of(code),
                        row -> row.number("id"))
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Reason.UNKNOWN_CODE,
                                        "There is no provider " + code + "; register it first."));
    }

    public long premises(String code) {
        return sql.first(
                        "select id from premises where code = ?",
                        List.of(code),
                        row -> row.number("id"))
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Reason.UNKNOWN_CODE,
                                        "There is no premises " + code + "; register it first."));
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
