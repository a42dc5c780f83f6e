package org.andian.portal.workorder.qualification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Like;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.workorder.matter.WorkKeys;
import org.andian.portal.workorder.matter.WorkReason;
import org.andian.portal.workorder.matter.WorkTexts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Door: what service providers are qualified for. It is seen by whoever sees premises they serve; a
 * provider enters its own, an office those of the providers of its reach.
 */
@Stateless
public class Qualifications {

    private static final int LONGEST_PAGE = 1000;
    private static final String OBJECT = "qualification ";

    private static final String FROM =
            " from provider_qualification q join provider_view v on v.id = q.provider_id where ";

    private static final String SELECT = "select q.*, v.code as provider_code, v.name as provider";

    /** One without end comes last. */
    private static final String ORDER = " order by q.valid_to is null, q.valid_to, q.id";

    private static final String HOLDS =
            "q.withdrawn_at is null and q.valid_from <= ? and (q.valid_to is null or q.valid_to >="
                    + " ?)";

    private static final int COLUMNS_WITH_TEXT = 5;

    @Inject private Sql sql;

    @Inject private Settings settings;

    @Inject private Today today;

    @Inject private Clock clock;

    @Inject private Audit audit;

    private record Condition(String sql, List<Object> parameters) {}

    /** At most 1000 rows at a time; those that end first come first. */
    public List<Qualification> page(Scope scope, QualificationQuery query, int first, int size) {
        Condition condition = condition(scope, query);
        List<Object> parameters = new ArrayList<>(condition.parameters());
        parameters.addAll(List.of(Math.clamp(size, 0, LONGEST_PAGE), Math.max(0, first)));
        return sql.list(
                SELECT + FROM + condition.sql() + ORDER + " limit ? offset ?",
                parameters,
                Qualifications::qualification);
    }

    public int count(Scope scope, QualificationQuery query) {
        Condition condition = condition(scope, query);
        return (int)
                sql.count("select count(*) as n" + FROM + condition.sql(), condition.parameters());
    }

    /** Empty for one of a provider out of the caller's reach. */
    public Optional<Qualification> find(Scope scope, long id) {
        Reach reach = ProviderReach.seen(scope);
        List<Object> parameters = new ArrayList<>(List.of(id));
        parameters.addAll(reach.parameters());
        return sql.first(
                SELECT + FROM + "q.id = ? and " + reach.sql(),
                parameters,
                Qualifications::qualification);
    }

    /** How it stands today. */
    public Validity validity(Scope scope, Qualification one) {
        return one.validity(today.date(), settings.get(WorkKeys.EXPIRY_DAYS));
    }

    /** The providers whose qualifications the caller may enter, by name; none for who may not. */
    public List<KnownProvider> kept(Scope scope) {
        Reach reach = ProviderReach.kept(scope);
        return sql.list(
                "select v.id, v.code, v.name from provider_view v where "
                        + reach.sql()
                        + " order by v.name, v.id",
                reach.parameters(),
                row -> new KnownProvider(row.number("id"), row.text("code"), row.text("name")));
    }

    /** The provider for which the caller works; empty for others, and for who has several. */
    public Optional<KnownProvider> own(Scope scope) {
        List<Long> ids =
                scope.grants().stream()
                        .filter(grant -> grant.role() == Role.SERVICE_PROVIDER)
                        .filter(grant -> grant.providerId() != null)
                        .map(grant -> grant.providerId())
                        .distinct()
                        .toList();
        return ids.size() != 1
                ? Optional.empty()
                : sql.first(
                        "select v.id, v.code, v.name from provider_view v where v.id = ?",
                        ids,
                        row ->
                                new KnownProvider(
                                        row.number("id"), row.text("code"), row.text("name")));
    }

    /** Whether one that is valid today is entered of a provider, whoever asks. */
    public boolean isQualified(Scope scope, long providerId) {
        LocalDate day = today.date();
        return sql.count(
                        "select count(*) as n from provider_qualification q where q.provider_id ="
                                + " ? and "
                                + HOLDS,
                        List.of(providerId, day, day))
                > 0;
    }

    /**
     * @param provider its code
     * @param demo made by the example, not by people
     * @return its number
     * @throws Refusal NO_PROVIDER
     */
    public long enter(Scope scope, String provider, QualificationEntry entry, boolean demo) {
        scope.require(Role::mayKeepQualifications, "enter qualifications");
        KnownProvider of =
                kept(scope).stream()
                        .filter(one -> one.code().equals(provider))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(WorkReason.NO_PROVIDER));
        long id =
                sql.insert(
                        """
                        insert into provider_qualification (provider_id, name, number, issuer, valid_from, valid_to,
                          entered_at, entered_by, demo)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """,
                        of.id(),
                        entry.name(),
                        entry.number(),
                        entry.issuer(),
                        entry.validFrom(),
                        entry.validTo(),
                        now(),
                        scope.login(),
                        demo ? 1 : 0);
        audit.done(
                scope.login(),
                "qualification.enter",
                OBJECT + id,
                of.code() + ": " + entry.name() + " " + entry.number());
        return id;
    }

    /**
     * Puts right what was entered.
     *
     * @param seen the version the caller looked at
     * @throws Refusal NO_ENTRY, CHANGED
     */
    public void edit(Scope scope, long id, int seen, QualificationEntry entry) {
        requireKept(scope, id);
        int changed =
                sql.update(
                        """
                        update provider_qualification set name = ?, number = ?, issuer = ?, valid_from = ?,
                          valid_to = ?, version = version + 1
                        where id = ? and version = ? and withdrawn_at is null\
                        """,
                        entry.name(),
                        entry.number(),
                        entry.issuer(),
                        entry.validFrom(),
                        entry.validTo(),
                        id,
                        seen);
        requireChanged(changed);
        audit.done(
                scope.login(),
                "qualification.edit",
                OBJECT + id,
                entry.name() + " " + entry.number());
    }

    /**
     * What was entered by mistake; it is still shown, and says so.
     *
     * @param seen the version the caller looked at
     * @throws Refusal NO_ENTRY, CHANGED, REASON_MISSING
     */
    public void withdraw(Scope scope, long id, int seen, String reason) {
        String why = WorkTexts.reason(reason);
        requireKept(scope, id);
        int changed =
                sql.update(
                        """
                        update provider_qualification set withdrawn = ?, withdrawn_at = ?, withdrawn_by = ?,
                          version = version + 1
                        where id = ? and version = ? and withdrawn_at is null\
                        """,
                        why,
                        now(),
                        scope.login(),
                        id,
                        seen);
        requireChanged(changed);
        audit.done(scope.login(), "qualification.withdraw", OBJECT + id, why);
    }

    private void requireKept(Scope scope, long id) {
        scope.require(Role::mayKeepQualifications, "enter qualifications");
        Reach reach = ProviderReach.kept(scope);
        List<Object> parameters = new ArrayList<>(List.of(id));
        parameters.addAll(reach.parameters());
        String reached = "select count(*) as n" + FROM + "q.id = ? and " + reach.sql();
        if (sql.count(reached, parameters) == 0) {
            throw new Refusal(WorkReason.NO_ENTRY);
        }
    }

    private static void requireChanged(int changed) {
        if (changed == 0) {
            throw new Refusal(WorkReason.CHANGED);
        }
    }

    private Condition condition(Scope scope, QualificationQuery query) {
        Reach reach = ProviderReach.seen(scope);
        List<String> conditions = new ArrayList<>(List.of(reach.sql()));
        List<Object> parameters = new ArrayList<>(reach.parameters());
        if (query.provider() != null) {
            conditions.add("v.code = ?");
            parameters.add(query.provider());
        }
        if (query.text() != null && !query.text().isBlank()) {
            conditions.add(
                    "(q.name like ? or q.number like ? or q.issuer like ? or v.name like ? or"
                            + " v.code like ?)");
            String part = Like.containing(query.text());
            parameters.addAll(Collections.nCopies(COLUMNS_WITH_TEXT, part));
        }
        if (query.validity() != null) {
            conditions.add(standing(query.validity(), parameters));
        }
        return new Condition(String.join(" and ", conditions), parameters);
    }

    private String standing(Validity validity, List<Object> parameters) {
        LocalDate day = today.date();
        LocalDate near = day.plusDays(settings.get(WorkKeys.EXPIRY_DAYS));
        return switch (validity) {
            case VALID -> {
                parameters.addAll(List.of(day, near));
                yield "q.withdrawn_at is null and q.valid_from <= ? and (q.valid_to is null or"
                        + " q.valid_to > ?)";
            }
            case ENDING -> {
                parameters.addAll(List.of(day, day, near));
                yield "q.withdrawn_at is null and q.valid_from <= ? and q.valid_to >= ? and"
                        + " q.valid_to <= ?";
            }
            case OVER -> {
                parameters.add(day);
                yield "q.withdrawn_at is null and q.valid_to < ?";
            }
            case NOT_YET -> {
                parameters.add(day);
                yield "q.withdrawn_at is null and q.valid_from > ?";
            }
            case WITHDRAWN -> "q.withdrawn_at is not null";
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Qualification qualification(Row row) {
        return new Qualification(
                row.number("id"),
                row.number("provider_id"),
                row.text("provider_code"),
                row.text("provider"),
                row.text("name"),
                row.text("number"),
                row.text("issuer"),
                row.day("valid_from"),
                row.day("valid_to"),
                row.instant("entered_at"),
                row.text("entered_by"),
                row.text("withdrawn"),
                row.instant("withdrawn_at"),
                row.flag("demo"),
                (int) row.number("version"));
    }
}
