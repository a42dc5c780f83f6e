package org.andian.portal.campaign.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignBody;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.campaign.QuotaRights;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Like;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads and writes records of campaigns. One of a premises is seen by who sees the premises, one of
 * the whole campaign by who sees the campaign.
 */
@ApplicationScoped
class RecordTable {

    private static final int TEXT_COLUMNS = 4;

    private static final String SELECT =
            """
            select r.*, p.code as premises_code, p.name as premises, d.name as district,
              (select group_concat(b.name order by b.name separator ', ') from campaign_record_copy c
                join body_view b on b.id = c.body_id where c.record_id = r.id) as copies,
              (select count(*) from campaign_record_read e where e.record_id = r.id) as readers,
              (select max(o.read_at) from campaign_record_read o where o.record_id = r.id and o.login = ?) as read_at\
            """;

    private static final String FROM =
            " from campaign_record r left join premises_view p on p.id = r.premises_id left join"
                    + " district_view d on d.id = p.district_id where r.campaign_id = ? and";

    @Inject private Sql sql;

    @Inject private Today today;

    /** A premises of which something is recorded. */
    record Place(long id, String code) {}

    private record Condition(String sql, List<Object> parameters) {}

    /** The latest first. */
    public List<CampaignRecord> page(
            Scope scope, Campaign campaign, RecordQuery query, int first, int size) {
        Condition condition = condition(scope, campaign, query);
        List<Object> parameters = new ArrayList<>(List.of(scope.login()));
        parameters.addAll(condition.parameters());
        parameters.addAll(List.of(size, first));
        return sql.list(
                SELECT + condition.sql() + " order by r.held_on desc, r.id desc limit ? offset ?",
                parameters,
                row -> row(row, scope, campaign));
    }

    public int count(Scope scope, Campaign campaign, RecordQuery query) {
        Condition condition = condition(scope, campaign, query);
        return (int) sql.count("select count(*) as n" + condition.sql(), condition.parameters());
    }

    /** Also one that was withdrawn; empty out of the caller's reach. */
    public Optional<CampaignRecord> find(Scope scope, Campaign campaign, long id) {
        Condition reached = reached(scope, campaign);
        List<Object> parameters = new ArrayList<>(List.of(scope.login()));
        parameters.addAll(reached.parameters());
        parameters.add(id);
        return sql.first(
                SELECT + reached.sql() + " and r.id = ?",
                parameters,
                row -> row(row, scope, campaign));
    }

    private static Condition reached(Scope scope, Campaign campaign) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(List.of(campaign.id()));
        parameters.addAll(reach.parameters());
        return new Condition(FROM + " (r.premises_id is null or " + reach.sql() + ")", parameters);
    }

    private static Condition condition(Scope scope, Campaign campaign, RecordQuery query) {
        Condition reached = reached(scope, campaign);
        StringBuilder where =
                new StringBuilder(reached.sql()).append(" and r.withdrawn_at is null");
        List<Object> parameters = new ArrayList<>(reached.parameters());
        if (query.kind() != null) {
            where.append(" and r.kind = ?");
            parameters.add(query.kind().name());
        }
        if (query.premises() != null && !query.premises().isBlank()) {
            where.append(" and p.code = ?");
            parameters.add(query.premises());
        }
        if (query.from() != null) {
            where.append(" and r.held_on >= ?");
            parameters.add(query.from());
        }
        if (query.to() != null) {
            where.append(" and r.held_on <= ?");
            parameters.add(query.to());
        }
        if (query.text() != null && !query.text().isBlank()) {
            where.append(
                    " and (r.subject like ? or r.host like ? or p.name like ? or p.code like ?)");
            parameters.addAll(Collections.nCopies(TEXT_COLUMNS, Like.containing(query.text())));
        }
        return new Condition(where.toString(), parameters);
    }

    /**
     * @throws Refusal NO_SUCH_PREMISES where the caller may not record such a thing, or there is
     *     none in the campaign's city
     */
    public Place place(Scope scope, Campaign campaign, RecordKind kind, String code) {
        Reach reach = scope.premises("p", kind::mayRecord);
        List<Object> parameters = new ArrayList<>(List.of(code, campaign.cityPath() + "%"));
        parameters.addAll(reach.parameters());
        return sql.first(
                        "select p.id, p.code from premises_view p where p.closed_on is null and"
                                + " p.code = ? and p.district_path like ? and "
                                + reach.sql(),
                        parameters,
                        row -> new Place(row.number("id"), row.text("code")))
                .orElseThrow(() -> new Refusal(CampaignReason.NO_SUCH_PREMISES, code));
    }

    public long add(
            Campaign campaign, Place place, NewCampaignRecord wanted, String actor, Instant at) {
        return sql.insert(
                """
                insert into campaign_record (campaign_id, kind, premises_id, held_on, subject, host, people, minutes,
                  words, recorded_at, recorded_by, demo)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                campaign.id(),
                wanted.kind().name(),
                place == null ? null : place.id(),
                wanted.heldOn(),
                wanted.subject(),
                wanted.host(),
                wanted.people(),
                wanted.minutes(),
                wanted.words(),
                at,
                actor,
                wanted.demo() ? 1 : 0);
    }

    /** The bodies of the campaign's city that are there today, the usual ones first. */
    public List<CopiedBody> bodies(CampaignFile file) {
        Set<String> receiving =
                file.bodies().stream()
                        .filter(
                                body ->
                                        body.part() == CampaignBody.Part.RECEIVES
                                                || body.part() == CampaignBody.Part.COORDINATES)
                        .map(CampaignBody::department)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        Campaign campaign = file.campaign();
        List<CopiedBody> all =
                sql.list(
                        """
                        select b.id, b.name, b.kind, b.department, b.district_id from body_view b
                        join district_view d on d.id = b.district_id
                        where d.path like ? and (b.valid_from is null or b.valid_from <= ?)
                          and (b.valid_to is null or b.valid_to > ?) order by b.name, b.id limit 1000\
                        """,
                        List.of(campaign.cityPath() + "%", today.date(), today.date()),
                        row ->
                                new CopiedBody(
                                        row.number("id"),
                                        row.text("name"),
                                        row.number("district_id") == campaign.cityId()
                                                && isUsual(row, receiving)));
        List<CopiedBody> sorted = new ArrayList<>(all.stream().filter(CopiedBody::usual).toList());
        sorted.addAll(all.stream().filter(one -> !one.usual()).toList());
        return List.copyOf(sorted);
    }

    private static boolean isUsual(Row row, Set<String> receiving) {
        String department = row.text("department");
        return "SAFETY_OFFICE".equals(row.text("kind"))
                || department != null && receiving.contains(department);
    }

    public void copy(long record, List<Long> bodies, String actor, Instant at) {
        sql.updateAll(
                "insert into campaign_record_copy (record_id, body_id, sent_at, sent_by) values (?,"
                        + " ?, ?, ?)",
                bodies.stream().map(body -> List.<Object>of(record, body, at, actor)).toList());
    }

    /** Whether it stood and was as the caller saw it. */
    public boolean withdraw(long id, int seen, String reason, String actor, Instant at) {
        return sql.update(
                        """
                        update campaign_record set withdrawn = ?, withdrawn_at = ?, withdrawn_by = ?,
                          version = version + 1
                        where id = ? and version = ? and withdrawn_at is null\
                        """,
                        reason,
                        at,
                        actor,
                        id,
                        seen)
                > 0;
    }

    /** The first time counts. */
    public void read(long id, String actor, Instant at) {
        sql.update(
                "insert into campaign_record_read (record_id, login, read_at) values (?, ?, ?) on"
                        + " duplicate key update read_at = read_at",
                id,
                actor,
                at);
    }

    /** The first at the head, at most 1000. */
    public List<RecordReceipt> receipts(long id) {
        return sql.list(
                "select login, read_at from campaign_record_read where record_id = ? order by"
                        + " read_at, login limit 1000",
                List.of(id),
                row -> new RecordReceipt(row.text("login"), row.instant("read_at")));
    }

    private static CampaignRecord row(Row row, Scope scope, Campaign campaign) {
        RecordKind kind = RecordKind.valueOf(row.text("kind"));
        String recorder = row.text("recorded_by");
        String withdrawn = row.text("withdrawn");
        return new CampaignRecord(
                row.number("id"),
                kind,
                row.text("premises_code"),
                row.text("premises"),
                row.text("district"),
                row.day("held_on"),
                row.text("subject"),
                row.text("host"),
                whole(row, "people"),
                whole(row, "minutes"),
                row.text("words"),
                row.instant("recorded_at"),
                recorder,
                row.text("copies"),
                (int) row.number("readers"),
                row.instant("read_at"),
                withdrawn,
                row.flag("demo"),
                withdrawn == null && mayWithdraw(scope, campaign, recorder),
                (int) row.number("version"));
    }

    /** Who has recorded it, or the office of the campaign's city. */
    private static boolean mayWithdraw(Scope scope, Campaign campaign, String recorder) {
        return scope.login().equals(recorder)
                || scope.may(Role.CITY_OFFICE::equals)
                        && QuotaRights.of(scope, campaign).isCityOffice();
    }

    private static Integer whole(Row row, String column) {
        Long number = row.numberOrNull(column);
        return number == null ? null : Integer.valueOf(number.intValue());
    }
}
