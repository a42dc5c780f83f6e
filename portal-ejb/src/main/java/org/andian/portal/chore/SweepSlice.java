package org.andian.portal.chore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.OwnTransaction;
import org.andian.portal.sql.Sql;

import java.util.List;

/** One slice of a sweep, in a transaction of its own. */
@ApplicationScoped
class SweepSlice {

    /** What a slice found and what of it went. */
    record Done(int found, int gone) {}

    @Inject private Sql sql;

    @OwnTransaction
    public Done byKey(String keys, List<?> parameters, List<String> deletes) {
        List<Long> found = sql.list(keys, parameters, row -> row.number("id"));
        int gone = 0;
        for (String delete : found.isEmpty() ? List.<String>of() : deletes) {
            gone = sql.update(delete.formatted(Sql.marks(found.size())), found.toArray());
        }
        return new Done(found.size(), gone);
    }

    @OwnTransaction
    public Done byRange(String delete, Object... parameters) {
        int gone = sql.update(delete, parameters);
        return new Done(gone, gone);
    }
}
