package org.andian.portal.audit;

import java.util.List;

/**
 * Who acts in whose place. Asked here and answered by the account room, so that every room's acts
 * name both without each room telling.
 */
public interface Deputies {

    /**
     * Logins in whose place the actor acts now; none for what concerns the actor's own account
     * only.
     */
    List<String> standingInFor(String actor, String action);
}
