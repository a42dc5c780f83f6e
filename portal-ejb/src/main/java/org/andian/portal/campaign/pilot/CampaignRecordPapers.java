package org.andian.portal.campaign.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaigns;
import org.andian.portal.file.FileBearer;
import org.andian.portal.file.FileRights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Photos, lists of names and papers of a campaign's record: added by who may record such a thing
 * and has recorded it, or by an office; removed by an office or by who has added them, while it
 * stands. Records never go.
 */
@ApplicationScoped
class CampaignRecordPapers implements FileBearer {

    private static final String NUMBER = "[1-9]\\d{0,17}";

    @Inject private Sql sql;

    @Inject private Campaigns campaigns;

    @Inject private RecordTable table;

    /** Where a record stands. */
    private record Stand(String campaign, Long premisesId) {}

    @Override
    public String kind() {
        return "campaignrecord";
    }

    @Override
    public Optional<FileRights> find(Scope scope, String key) {
        if (!key.matches(NUMBER)) {
            return Optional.empty();
        }
        long id = Long.parseLong(key);
        return sql.first(
                        "select c.code, r.premises_id from campaign_record r join campaign c on"
                                + " c.id = r.campaign_id where r.id = ?",
                        List.of(id),
                        row -> new Stand(row.text("code"), row.numberOrNull("premises_id")))
                .flatMap(
                        stand ->
                                campaigns
                                        .find(scope, stand.campaign())
                                        .flatMap(file -> table.find(scope, file.campaign(), id))
                                        .map(of -> rights(scope, of, stand)));
    }

    private static FileRights rights(Scope scope, CampaignRecord of, Stand stand) {
        boolean mayAdd = of.mayWithdraw() && scope.may(of.kind()::mayRecord);
        boolean mayRemove = of.withdrawn() == null && mayAdd && scope.may(Role::mayRemoveFiles);
        return new FileRights("record " + of.id(), stand.premisesId(), mayAdd, mayRemove);
    }

    @Override
    public Set<String> gone(Collection<String> keys) {
        return Set.of();
    }
}
