package org.andian.portal.document;

import org.andian.portal.ledger.DistrictReach;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The documents a caller sees, over aliases d (document) and x (the district of its body): all
 * those of bodies of the very districts for which he writes documents; what is out also by whoever
 * works for the district or one above. Pure.
 */
final class DocumentReach {

    private static final String OUT = "d.state in ('ISSUED', 'CORRECTING', 'ARCHIVED')";

    private DocumentReach() {}

    static Reach of(Scope scope) {
        List<Object> parameters = new ArrayList<>();
        String written = writing(scope, parameters);
        Reach read = DistrictReach.reading(scope);
        parameters.addAll(read.parameters());
        return new Reach("(" + written + " or " + OUT + " and " + read.sql() + ")", parameters);
    }

    private static String writing(Scope scope, List<Object> parameters) {
        List<Grant> grants = writing(scope);
        if (grants.isEmpty()) {
            return "1 = 0";
        }
        if (grants.stream().anyMatch(grant -> grant.districtPath() == null)) {
            return "1 = 1";
        }
        grants.forEach(grant -> parameters.add(grant.districtPath()));
        return "x.path in (" + String.join(", ", Collections.nCopies(grants.size(), "?")) + ")";
    }

    /**
     * Whether he sees what is being written.
     *
     * @param path of the body's district
     */
    static boolean writes(Scope scope, String path) {
        return writing(scope).stream()
                .map(Grant::districtPath)
                .anyMatch(mine -> mine == null || mine.equals(path));
    }

    private static List<Grant> writing(Scope scope) {
        return scope.grants().stream()
                .filter(grant -> grant.role().mayWriteDocuments())
                .filter(grant -> grant.premisesId() == null && grant.providerId() == null)
                .toList();
    }
}
