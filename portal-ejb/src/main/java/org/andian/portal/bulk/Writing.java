package org.andian.portal.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.audit.Act;
import org.andian.portal.audit.Audit;
import org.andian.portal.sql.OwnTransaction;

import java.util.List;
import java.util.function.Supplier;

/** The one transaction of an import: all its rows and their trace, or none. */
@ApplicationScoped
class Writing {

    @Inject private Audit audit;

    /** What is refused takes back every row, and the trace with them. */
    @OwnTransaction
    public List<Secret> write(Supplier<List<Secret>> writing, Act trace) {
        List<Secret> secrets = writing.get();
        audit.done(trace);
        return secrets;
    }
}
