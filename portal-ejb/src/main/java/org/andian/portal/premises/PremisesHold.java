package org.andian.portal.premises;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.sql.Slices;
import org.andian.portal.sql.Sql;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Door: keeps premises as they are until the caller's transaction ends. Who changes premises, what
 * hangs in them and where it hung takes the rows in this order, so that none waits for another
 * crosswise: premises by their codes, then devices, then placements. No scope: it tells nothing.
 */
@Stateless
public class PremisesHold {

    @Inject private Sql sql;

    /** Before anything else of the transaction; codes of no premises are passed over. */
    public void hold(Collection<String> codes) {
        for (List<String> step : Slices.of(new TreeSet<>(codes))) {
            sql.list(
                    "select id from premises where code in ("
                            + Sql.marks(step.size())
                            + ") order by code for update",
                    step,
                    row -> row.number("id"));
        }
    }
}
