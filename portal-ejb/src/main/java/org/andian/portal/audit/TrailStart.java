package org.andian.portal.audit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.util.List;

/**
 * Keeps a node from starting whose key of the trail is another than the one the trail is kept with:
 * its rows would look forged to all others.
 */
@Singleton
@Startup
@DependsOn("StartUp")
public class TrailStart {

    @Inject private Sql sql;

    @Inject private TrailKey key;

    @PostConstruct
    void compareKeys() {
        String own = key.get().mark();
        sql.update("update audit_turn set key_mark = ? where id = 1 and key_mark is null", own);
        boolean isSame =
                sql.first(
                                "select key_mark from audit_turn where id = 1",
                                List.of(),
                                row -> row.text("key_mark"))
                        .filter(own::equals)
                        .isPresent();
        if (!isSame) {
            throw new IllegalStateException(
                    "This node's key of the audit trail is not the one the trail is kept with;"
                            + " PORTAL_AUDIT_KEY_FILE must name a copy of the first node's"
                            + " secrets/audit.key.");
        }
    }
}
