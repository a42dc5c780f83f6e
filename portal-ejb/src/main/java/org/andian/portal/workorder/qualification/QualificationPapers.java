package org.andian.portal.workorder.qualification;

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
 * The papers of a qualification: added by who may keep it while it stands; seen by who sees it. It
 * never ends, and so do they.
 */
@ApplicationScoped
class QualificationPapers implements FileBearer {

    private static final String NUMBER = "[1-9]\\d{0,17}";

    @Inject private Sql sql;

    @Override
    public String kind() {
        return "qualification";
    }

    @Override
    public Optional<FileRights> find(Scope scope, String key) {
        if (!key.matches(NUMBER)) {
            return Optional.empty();
        }
        Reach keeping = ProviderReach.kept(scope);
        Reach seeing = ProviderReach.seen(scope);
        List<Object> parameters = new ArrayList<>(keeping.parameters());
        parameters.add(Long.valueOf(key));
        parameters.addAll(seeing.parameters());
        return sql.first(
                """
                select case when %s and q.withdrawn_at is null then 1 else 0 end as may_add
                from provider_qualification q join provider_view v on v.id = q.provider_id where q.id = ? and %s\
                """
                        .formatted(keeping.sql(), seeing.sql()),
                parameters,
                row ->
                        new FileRights(
                                "qualification " + key,
                                null,
                                row.flag("may_add"),
                                row.flag("may_add") && scope.may(Role::mayRemoveFiles)));
    }

    @Override
    public Set<String> gone(Collection<String> keys) {
        return Set.of();
    }
}
