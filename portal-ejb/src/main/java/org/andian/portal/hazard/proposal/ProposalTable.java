package org.andian.portal.hazard.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.Level;
import org.andian.portal.hazard.proposal.ProposalQuery.State;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads and writes proposals with the alarms they speak of. */
@ApplicationScoped
class ProposalTable {

    static final String FROM =
            " from hazard_proposal r join device_view d on d.id = r.device_id join premises_view p"
                    + " on p.id = r.premises_id";

    private static final String SELECT =
            """
            select r.*, d.no as device_no, d.position, c.name as circuit_name, p.code as premises_code,
              p.name as premises, p.demo, x.name as district,
              (select max(l.alarm_id) from hazard_proposal_alarm l where l.proposal_id = r.id) as alarm,
              (select count(*) from hazard_proposal_alarm l where l.proposal_id = r.id) as alarms\
            """;

    private static final String DETAIL =
            " left join circuit_view c on c.device_id = r.device_id and c.no = r.circuit left join"
                    + " district_view x on x.id = p.district_id";

    /** So many of a circuit are looked at: more make no difference to the rule. */
    private static final int MOST_OF_ONE = 200;

    /**
     * That a proposal l speaks of an alarm a; one that rose since somebody dismissed it as a
     * warning is a matter of its own.
     */
    static final String SPOKEN_OF =
            "hazard_proposal_alarm l on l.alarm_id = a.id and not (l.dismissed_level = 'WARNING'"
                    + " and a.level = 'ALARM')";

    private static final String FRESH =
            """
            select a.id, a.level, a.raised_at, a.cleared_at, a.acknowledged_at from alarm_view a
            join premises_view o on o.id = a.premises_id left join hazard_alarm h on h.alarm_id = a.id
            left join \
            """
                    + SPOKEN_OF
                    + """
                     where a.device_id = ? and a.circuit = ? and a.kind = ? and coalesce(o.successor_id, o.id) = ?
                      and a.level <> 'FAULT'
                      and (a.raised_at >= ? or a.open_slot = 1 or a.acknowledged_at >= ?)
                      and l.alarm_id is null and h.alarm_id is null
                    order by a.id desc limit ?\
                    """;

    @Inject private Sql sql;

    /**
     * The newest first. What is sorted are ids; only the rows of the page are read with their
     * alarms, also those that were decided about in between: a file takes a shorter page for the
     * last one.
     *
     * @param state that all of them are in, null where they may be in any
     */
    public List<Proposal> page(ProposalFilter filter, State state, int first, int size) {
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.addAll(List.of(size, first));
        List<Long> ids =
                sql.list(
                        "select r.id" + FROM + filter.where() + order(state) + " limit ? offset ?",
                        parameters,
                        row -> row.number("id"));
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.list(
                SELECT
                        + FROM
                        + DETAIL
                        + " where r.id in ("
                        + Sql.marks(ids.size())
                        + ")"
                        + order(state),
                ids,
                ProposalTable::proposal);
    }

    /** By when it was proposed, or decided about where it was. */
    private static String order(State state) {
        String at =
                switch (state) {
                    case null -> "coalesce(r.decided_at, r.proposed_at)";
                    case WAITING -> "r.proposed_at";
                    case MADE, DISMISSED -> "r.decided_at";
                };
        return " order by " + at + " desc, r.id desc";
    }

    public int count(ProposalFilter filter) {
        return (int) sql.count("select count(*) as n" + FROM + filter.where(), filter.parameters());
    }

    /** Alarms that no proposal and no hazard speaks of, since a moment or still lasting. */
    public List<FreshAlarm> fresh(ProposalKey key, Instant since) {
        return sql.list(
                FRESH,
                List.of(
                        key.deviceId(),
                        key.circuit(),
                        key.alarmKind(),
                        key.premisesId(),
                        since,
                        since,
                        MOST_OF_ONE),
                row ->
                        new FreshAlarm(
                                row.number("id"),
                                Level.valueOf(row.text("level")),
                                row.instant("raised_at"),
                                row.instant("cleared_at") == null,
                                row.instant("acknowledged_at")));
    }

    /** The one that waits for a circuit and kind at the premises, locked; empty for none. */
    public Optional<Long> holdWaiting(ProposalKey key) {
        return sql.first(
                "select id from hazard_proposal where device_id = ? and circuit = ? and alarm_kind"
                        + " = ? and premises_id = ? and open_slot = 1 for update",
                List.of(key.deviceId(), key.circuit(), key.alarmKind(), key.premisesId()),
                row -> row.number("id"));
    }

    public long add(ProposalKey key, ProposalCause cause, Instant now) {
        return sql.insert(
                "insert into hazard_proposal (premises_id, device_id, circuit, alarm_kind, cause,"
                        + " proposed_at) values (?, ?, ?, ?, ?, ?)",
                key.premisesId(),
                key.deviceId(),
                key.circuit(),
                key.alarmKind(),
                cause.name(),
                now);
    }

    /** What was dismissed when it was less is no longer spoken of there. */
    public void speakOf(long proposal, Collection<Long> alarms) {
        List<Object> risen = new ArrayList<>(alarms);
        sql.update(
                "delete from hazard_proposal_alarm where dismissed_level = 'WARNING' and alarm_id"
                        + " in ("
                        + Sql.marks(risen.size())
                        + ")",
                risen.toArray());
        sql.updateAll(
                "insert into hazard_proposal_alarm (alarm_id, proposal_id) values (?, ?)",
                alarms.stream().map(alarm -> List.of(alarm, proposal)).toList());
    }

    /** Keeps how grave its alarms are as it is dismissed. */
    public void keepLevels(long proposal) {
        sql.update(
                "update hazard_proposal_alarm set dismissed_level = coalesce((select a.level from"
                        + " alarm_view a where a.id = alarm_id), '') where proposal_id = ?",
                proposal);
    }

    public List<Long> alarms(long proposal) {
        return sql.list(
                "select alarm_id from hazard_proposal_alarm where proposal_id = ? order by"
                        + " alarm_id",
                List.of(proposal),
                row -> row.number("alarm_id"));
    }

    private static Proposal proposal(Row row) {
        String verdict = row.text("verdict");
        return new Proposal(
                row.number("id"),
                ProposalCause.valueOf(row.text("cause")),
                AlarmKind.valueOf(row.text("alarm_kind")),
                row.instant("proposed_at"),
                row.number("alarm"),
                (int) row.number("alarms"),
                row.text("device_no"),
                (int) row.number("circuit"),
                row.text("circuit_name"),
                row.text("position"),
                row.text("premises_code"),
                row.text("premises"),
                row.text("district"),
                row.flag("demo"),
                row.numberOrNull("hazard_id"),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.text("note"),
                row.instant("decided_at"),
                row.text("decided_by"),
                (int) row.number("version"));
    }
}
