package org.andian.portal.telling.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.premises.PremisesMerged;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who is on duty at a moment. No scope: it serves the portal's own work. */
@ApplicationScoped
public class OnDuty {

    @Inject private Sql sql;

    /**
     * @param owners such as {@code premises:5}; at least one
     * @return such as {@code contact:3}; empty where nobody is
     */
    public Set<String> at(List<String> owners, Instant now) {
        List<Object> parameters = new ArrayList<>(owners);
        parameters.add(now);
        parameters.add(now);
        return Set.copyOf(
                sql.list(
                        "select distinct person from telling_duty where owner in ("
                                + Sql.marks(owners.size())
                                + ") and ends_at > ? and starts_at <= ?",
                        parameters,
                        row -> row.text("person")));
    }

    /** The rota of two entries is that of the one which stands for both. */
    void move(@Observes PremisesMerged merged) {
        String target = DutyOwner.PREMISES + merged.target();
        String source = DutyOwner.PREMISES + merged.source();
        sql.update(
                """
                delete from telling_duty where owner = ? and (person, starts_at) in
                  (select person, starts_at from
                    (select distinct person, starts_at from telling_duty where owner = ?) kept)\
                """,
                source,
                target);
        sql.update("update telling_duty set owner = ? where owner = ?", target, source);
        sql.update("update telling_shift_note set owner = ? where owner = ?", target, source);
    }
}
