package org.andian.portal.premises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.account.PremisesRights;

/**
 * Who had rights in one of two merged entries has them in both: the alarms of the ended one are
 * still there to be handled.
 */
@ApplicationScoped
class GrantsOfMerged {

    @Inject private PremisesRights rights;

    void share(@Observes PremisesMerged merged) {
        rights.share(merged.source(), merged.target());
    }
}
