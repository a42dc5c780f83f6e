package org.andian.portal.campaign.setup;

import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Scope;

/** Whose campaigns a caller sets up: those of cities that lie in his reach as a whole. Pure. */
final class SetupReach {

    private SetupReach() {}

    /** Over alias x, a city: whose drafts are shown. */
    static Reach reading(Scope scope) {
        return Reach.below("x.path", scope.grants().stream().filter(SetupReach::setsUp).toList());
    }

    /** Whether drafts of a city are shown. */
    static boolean reads(Scope scope, String cityPath) {
        return scope.grants().stream().anyMatch(grant -> covers(grant, cityPath));
    }

    /** A token for reading does not act. */
    static boolean acts(Scope scope, String cityPath) {
        return scope.rights() == Rights.ALL && reads(scope, cityPath);
    }

    private static boolean covers(Grant grant, String cityPath) {
        return setsUp(grant)
                && (grant.districtPath() == null || cityPath.startsWith(grant.districtPath()));
    }

    private static boolean setsUp(Grant grant) {
        return grant.role().maySetUpCampaigns()
                && grant.premisesId() == null
                && grant.providerId() == null;
    }
}
