package org.andian.portal.campaign.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;

/** What is missing, as the forms say and as other rooms find. */
@ApplicationScoped
class SetupGapList {

    @Inject @Any private Instance<SetupCheck> rooms;

    @Inject private Sql sql;

    public List<SetupGap> of(Scope scope, SetupDraft draft, SetupContent content) {
        List<SetupGap> gaps = new ArrayList<>(SetupGaps.of(content));
        String code = content.text(SetupField.CODE);
        if (draft.campaignId() == null && draft.isOpen() && code != null && isTaken(code)) {
            gaps.addFirst(
                    new SetupGap(
                            "CODE_TAKEN", SetupSection.NOTICE, null, null, true, List.of(code)));
        }
        if (draft.campaignId() != null) {
            gaps.addAll(elsewhere(scope, draft.campaignId()));
        }
        return List.copyOf(gaps);
    }

    public List<SetupGap> elsewhere(Scope scope, long campaignId) {
        List<SetupGap> gaps = new ArrayList<>();
        rooms.forEach(room -> gaps.addAll(room.gaps(scope, campaignId)));
        return List.copyOf(gaps);
    }

    private boolean isTaken(String code) {
        return sql.count("select count(*) as n from campaign where code = ?", List.of(code)) > 0;
    }
}
