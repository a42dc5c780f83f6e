package org.andian.portal.org;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.andian.portal.audit.Audit;
import org.andian.portal.identity.Role;
import org.andian.portal.identity.Scope;
import org.andian.portal.sql.Sql;

/** Door: offices that act, and which of them regulates which premises. */
@Stateless
public class Bodies {

    @Inject
    private Sql sql;

    @Inject
    private DistrictTree tree;

    @Inject
    private StandingRegulators regulators;

    @Inject
    private Today today;

    @Inject
    private Audit audit;

    /** @return the body's id */
    public long registerBody(Scope scope, NewBody body) {
        scope.require(Role::mayConfigure, "register bodies");
        if (body.department() != null) {
            requireCode("department", body.department());
        }
        long id = sql.insert("insert into body (name, kind, department, district_id, valid_from, demo) values (?, ?, ?, ?, ?, ?)",
                body.name().strip(), body.kind().name(), body.department(), districtId(body.district()), today.date(), body.demo());
        audit.done(scope.login(), "body.register", "body " + id, body.name());
        return id;
    }

    /** From today; the regulator before it for the same premises, or the same group and district, ends. */
    public void setRegulator(Scope scope, NewRegulator regulator) {
        setRegulator(scope, regulator, today.date());
    }

    /** From a day in the past or today: what is counted for past days by department changes by it. */
    public void setRegulator(Scope scope, NewRegulator regulator, LocalDate from) {
        scope.require(Role::mayConfigure, "name standing regulators");
        if (regulator.venueGroup() != null) {
            requireCode("venue_group", regulator.venueGroup());
        }
        require("select count(*) as n from body where id = ?", regulator.bodyId(), "There is no body " + regulator.bodyId() + "; register it first.");
        Long premises = regulator.premisesCode() == null ? null : premisesId(regulator.premisesCode());
        Long district = regulator.district() == null ? null : districtId(regulator.district());
        if (from.isAfter(today.date())) {
            throw new IllegalArgumentException("A standing regulator begins today or has begun; name it on the day it begins.");
        }
        regulators.begin(regulator.bodyId(), regulator.venueGroup(), district, premises, from);
        audit.done(scope.login(), "regulator.set", "body " + regulator.bodyId(),
                "group=" + regulator.venueGroup() + " district=" + regulator.district() + " premises=" + regulator.premisesCode() + " from=" + from);
    }

    private long districtId(String codeOrName) {
        return tree.findByCode(codeOrName).or(() -> tree.findByName(codeOrName)).map(District::id)
                .orElseThrow(() -> new IllegalArgumentException("There is no district " + codeOrName + "; use a code valid today, or the name of a zone without one."));
    }

    private long premisesId(String code) {
        return sql.first("select id from premises where code = ?", List.of(code), row -> row.number("id"))
                .orElseThrow(() -> new IllegalArgumentException("There is no premises " + code + "; register it first."));
    }

    /** @param table one of our own two names */
    private void requireCode(String table, String code) {
        require("select count(*) as n from " + table + " where code = ?", code, "There is no " + table.replace('_', ' ') + " " + code + ".");
    }

    private void require(String query, Object value, String sentence) {
        if (sql.count(query, List.of(value)) == 0) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
