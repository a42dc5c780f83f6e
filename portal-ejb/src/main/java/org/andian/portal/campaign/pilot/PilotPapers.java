package org.andian.portal.campaign.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.file.FileBearer;
import org.andian.portal.file.FileRights;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What proves that a premises should be a pilot: added by who goes there or answers for it, removed
 * by an office or by who has added it, while it stands; kept as long as the naming, which never
 * goes.
 */
@ApplicationScoped
class PilotPapers implements FileBearer {

    private static final String NUMBER = "[1-9]\\d{0,17}";

    @Inject private Sql sql;

    @Override
    public String kind() {
        return "pilot";
    }

    @Override
    public Optional<FileRights> find(Scope scope, String key) {
        if (!key.matches(NUMBER)) {
            return Optional.empty();
        }
        Reach adding = scope.premises("p", Role::mayAddFiles);
        Reach removing = scope.premises("p", Role::mayRemoveFiles);
        Reach seeing = scope.premises("p");
        List<Object> parameters = new ArrayList<>(adding.parameters());
        parameters.addAll(removing.parameters());
        parameters.add(Long.valueOf(key));
        parameters.addAll(seeing.parameters());
        return sql.first(
                """
                select x.premises_id, p.code, c.code as campaign,
                  case when %s and x.slot = 1 then 1 else 0 end as may_add,
                  case when %s and x.slot = 1 then 1 else 0 end as may_remove
                from campaign_pilot x join premises_view p on p.id = x.premises_id
                join campaign c on c.id = x.campaign_id where x.id = ? and %s\
                """
                        .formatted(adding.sql(), removing.sql(), seeing.sql()),
                parameters,
                row ->
                        new FileRights(
                                "pilot " + row.text("campaign") + " " + row.text("code"),
                                row.number("premises_id"),
                                row.flag("may_add"),
                                row.flag("may_remove")));
    }

    @Override
    public Set<String> gone(Collection<String> keys) {
        return Set.of();
    }
}
