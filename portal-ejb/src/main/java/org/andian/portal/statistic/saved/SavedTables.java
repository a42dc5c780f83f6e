package org.andian.portal.statistic.saved;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.fact.Limit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.statistic.StatisticReason;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Door: the questions an account keeps, and those that others of its district share. Whoever sees
 * no statistics keeps none; what is shared shows a title and a question, never a figure.
 */
@Stateless
public class SavedTables {

    private static final int MOST = 200;
    private static final String OBJECT = "table ";

    /** Of a shared question: one of the two reaches holds the other. */
    private static final String SAME_LINE =
            "(s.district_path is null or s.district_path like ? or ? like concat(s.district_path,"
                    + " '%'))";

    @Inject private Sql sql;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /**
     * The caller's own, then the shared ones of others, each by title; of the latter 500 at most.
     */
    public List<SavedTable> list(Scope scope) {
        List<Object> parameters = new ArrayList<>();
        String seen = seen(scope, parameters);
        parameters.add(scope.login());
        return sql.list(
                "select s.* from statistic_saved s where "
                        + seen
                        + " order by case when s.owner = ? then 0 else 1 end, s.title, s.id"
                        + " limit 700",
                parameters,
                row -> table(scope, row));
    }

    /**
     * The chapters of the caller's report book in their order; of others' questions none is one.
     */
    public List<SavedTable> book(Scope scope) {
        Limit.grants(scope);
        return sql.list(
                "select s.* from statistic_saved s where s.owner = ? and s.chapter is not null"
                        + " order by s.chapter, s.title, s.id",
                List.of(scope.login()),
                row -> table(scope, row));
    }

    /** Empty for what is nobody's, or another's and not shared with the caller. */
    public Optional<SavedTable> find(Scope scope, long id) {
        List<Object> parameters = new ArrayList<>();
        String seen = seen(scope, parameters);
        parameters.add(id);
        return sql.first(
                "select s.* from statistic_saved s where " + seen + " and s.id = ?",
                parameters,
                row -> table(scope, row));
    }

    /**
     * @return its number
     * @throws Refusal SAVED_MANY
     */
    public long keep(Scope scope, SavedText text) {
        requireKeeping(scope);
        long kept =
                sql.count(
                        "select count(*) as n from statistic_saved where owner = ?",
                        List.of(scope.login()));
        if (kept >= MOST) {
            throw new Refusal(StatisticReason.SAVED_MANY, MOST);
        }
        FormNames names = text.names();
        long id =
                sql.insert(
                        """
                        insert into statistic_saved (title, question, owner, district_path, shared, chapter, office,
                          maker, checker, head, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """,
                        text.title(),
                        text.question(),
                        scope.login(),
                        path(scope),
                        text.shared() ? 1 : 0,
                        text.chapter(),
                        names.office(),
                        names.maker(),
                        names.checker(),
                        names.head(),
                        now());
        audit.done(scope.login(), "statistic.keep", OBJECT + id, text.title());
        return id;
    }

    /**
     * @param seen the version the caller looked at
     * @throws Refusal SAVED_GONE of what is not the caller's own, SAVED_CHANGED
     */
    public void change(Scope scope, long id, int seen, SavedText text) {
        requireKeeping(scope);
        requireOwn(scope, id);
        FormNames names = text.names();
        int done =
                sql.update(
                        """
                        update statistic_saved set title = ?, question = ?, district_path = ?, shared = ?, chapter = ?,
                          office = ?, maker = ?, checker = ?, head = ?, changed_at = ?, version = version + 1
                        where id = ? and owner = ? and version = ?\
                        """,
                        text.title(),
                        text.question(),
                        path(scope),
                        text.shared() ? 1 : 0,
                        text.chapter(),
                        names.office(),
                        names.maker(),
                        names.checker(),
                        names.head(),
                        now(),
                        id,
                        scope.login(),
                        seen);
        if (done == 0) {
            throw new Refusal(StatisticReason.SAVED_CHANGED);
        }
        audit.done(scope.login(), "statistic.change", OBJECT + id, text.title());
    }

    /**
     * @param seen the version the caller looked at
     * @throws Refusal SAVED_GONE of what is not the caller's own, SAVED_CHANGED
     */
    public void forget(Scope scope, long id, int seen) {
        requireKeeping(scope);
        String title = requireOwn(scope, id);
        int done =
                sql.update(
                        "delete from statistic_saved where id = ? and owner = ? and version = ?",
                        id,
                        scope.login(),
                        seen);
        if (done == 0) {
            throw new Refusal(StatisticReason.SAVED_CHANGED);
        }
        audit.done(scope.login(), "statistic.forget", OBJECT + id, title);
    }

    private static void requireKeeping(Scope scope) {
        Limit.grants(scope);
        scope.require(SavedTables::isOfBusiness, "keep statistics tables");
    }

    private static boolean isOfBusiness(Role role) {
        return role == Role.SYSTEM_ADMINISTRATOR || !role.isAdministrator();
    }

    /** Its title. */
    private String requireOwn(Scope scope, long id) {
        return sql.first(
                        "select title from statistic_saved where id = ? and owner = ?",
                        List.of(id, scope.login()),
                        row -> row.text("title"))
                .orElseThrow(() -> new Refusal(StatisticReason.SAVED_GONE));
    }

    /**
     * A condition on rows as s.
     *
     * @param parameters takes what stands at its question marks
     */
    private static String seen(Scope scope, List<Object> parameters) {
        List<Grant> grants = Limit.grants(scope);
        parameters.add(scope.login());
        if (grants.stream().anyMatch(grant -> grant.districtPath() == null)) {
            return "(s.owner = ? or s.shared = 1)";
        }
        List<String> lines = new ArrayList<>();
        for (Grant grant : grants) {
            lines.add(SAME_LINE);
            parameters.add(grant.districtPath() + "%");
            parameters.add(grant.districtPath());
        }
        return "(s.owner = ? or s.shared = 1 and (" + String.join(" or ", lines) + "))";
    }

    /** Null for a reach that no district limits. */
    private static String path(Scope scope) {
        List<Grant> grants = Limit.grants(scope);
        boolean everywhere = grants.stream().anyMatch(grant -> grant.districtPath() == null);
        return everywhere ? null : grants.getFirst().districtPath();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static SavedTable table(Scope scope, Row row) {
        Long chapter = row.numberOrNull("chapter");
        return new SavedTable(
                row.number("id"),
                new SavedText(
                        row.text("title"),
                        row.text("question"),
                        row.flag("shared"),
                        chapter == null ? null : Math.toIntExact(chapter),
                        new FormNames(
                                row.text("office"),
                                row.text("maker"),
                                row.text("checker"),
                                row.text("head"))),
                row.text("owner"),
                row.text("owner").equals(scope.login()),
                row.instant("changed_at"),
                (int) row.number("version"));
    }
}
