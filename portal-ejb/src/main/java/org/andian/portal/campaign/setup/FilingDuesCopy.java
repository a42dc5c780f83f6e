package org.andian.portal.campaign.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.List;

/** The filings a notice names, each moved to the day that lies as far behind the beginning. */
@ApplicationScoped
class FilingDuesCopy implements SetupCopy {

    @Inject private Sql sql;

    private record Due(String nameZh, String nameEn, LocalDate dueOn) {}

    @Override
    public void copy(Scope scope, long from, long to, LocalDate shiftFrom, LocalDate shiftTo) {
        sql.list(
                        "select name_zh, name_en, due_on from campaign_filing where campaign_id = ?"
                                + " order by due_on, name_en",
                        List.of(from),
                        row ->
                                new Due(
                                        row.text("name_zh"),
                                        row.text("name_en"),
                                        row.day("due_on")))
                .forEach(due -> add(due, to, shiftFrom, shiftTo));
    }

    private void add(Due due, long to, LocalDate shiftFrom, LocalDate shiftTo) {
        LocalDate day = SetupShift.day(due.dueOn(), shiftFrom, shiftTo);
        int years = day.getYear() - due.dueOn().getYear();
        sql.update(
                """
                insert into campaign_filing (campaign_id, name_zh, name_en, due_on) values (?, ?, ?, ?)
                on duplicate key update name_zh = values(name_zh)\
                """,
                to,
                SetupShift.name(due.nameZh(), years),
                SetupShift.name(due.nameEn(), years),
                day);
    }
}
