package org.andian.portal.telling.duty;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.period.Zones;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.telling.contact.TellingReason;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Door: who is on duty when. Whoever is on duty is told of alarms in the place of all; where nobody
 * is, all are told.
 */
@Stateless
public class Rota {

    /** Of one entry. */
    public static final int MOST_HOURS = 24;

    /** Days on which one entry is repeated. */
    public static final int MOST_DAYS = 31;

    private static final int HOURS = 24;
    private static final int WEEK = 7;
    private static final int MOST_SHIFTS = 500;

    @Inject private Sql sql;

    @Inject private DutyReach reach;

    @Inject private DutyPeople people;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /**
     * When somebody is on duty.
     *
     * @param first the first day
     * @param fromHour full hour of the day in China
     * @param hours how long
     * @param days on so many days, one after the other
     */
    public record Times(LocalDate first, int fromHour, int hours, int days) {}

    /** Those whose rota the caller keeps, but for the premises of offices. */
    public List<DutyOwner> owners(Scope scope) {
        return reach.kept(scope);
    }

    /** Of a premises; empty where the caller does not keep it. */
    public Optional<DutyOwner> ofPremises(Scope scope, String code) {
        return reach.premises(scope, code);
    }

    /** Who can be on duty there; empty where the caller does not keep the rota. */
    public List<DutyPerson> people(Scope scope, String owner) {
        return reach.keeps(scope, owner) ? people.of(owner) : List.of();
    }

    /** All that touch the seven days from a day on; empty where the caller does not keep it. */
    public List<Shift> week(Scope scope, String owner, LocalDate from) {
        Instant begins = start(from, 0);
        Instant ends = start(from.plusDays(WEEK), 0);
        return reach.keeps(scope, owner) ? between(owner, begins, ends) : List.of();
    }

    /** Those on duty now; empty where nobody is, or the caller does not keep it. */
    public List<Shift> now(Scope scope, String owner) {
        Instant now = clock.instant();
        return reach.keeps(scope, owner) ? between(owner, now, now.plusMillis(1)) : List.of();
    }

    private List<Shift> between(String owner, Instant begins, Instant ends) {
        return sql.list(
                "select id, person, who, starts_at, ends_at from telling_duty where owner = ? and"
                        + " ends_at > ? and starts_at < ? order by starts_at, id limit ?",
                List.of(owner, begins, ends, MOST_SHIFTS),
                Rota::shift);
    }

    /**
     * What stands there already is left as it is.
     *
     * @throws Refusal NO_ROTA, DUTY_PERSON, DUTY_TIMES
     */
    public void add(Scope scope, String owner, String person, Times times) {
        require(scope, owner);
        DutyPerson on =
                people.of(owner).stream()
                        .filter(one -> one.person().equals(person))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(TellingReason.DUTY_PERSON));
        if (times.first() == null
                || outside(times.fromHour(), 0, HOURS - 1)
                || outside(times.hours(), 1, MOST_HOURS)
                || outside(times.days(), 1, MOST_DAYS)) {
            throw new Refusal(TellingReason.DUTY_TIMES, MOST_HOURS, MOST_DAYS);
        }
        for (int day = 0; day < times.days(); day++) {
            Instant starts = start(times.first().plusDays(day), times.fromHour());
            sql.update(
                    """
                    insert into telling_duty (owner, person, who, starts_at, ends_at, entered_at, entered_by)
                    values (?, ?, ?, ?, ?, ?, ?) on duplicate key update who = values(who)\
                    """,
                    owner,
                    on.person(),
                    on.who(),
                    starts,
                    starts.plus(Duration.ofHours(times.hours())),
                    clock.instant(),
                    scope.login());
        }
        audit.done(scope.login(), "duty.add", reach.object(owner), times.first() + " " + on.who());
    }

    /**
     * @throws Refusal NO_ROTA, NO_SHIFT
     */
    public void remove(Scope scope, String owner, long id) {
        require(scope, owner);
        Shift shift =
                sql.first(
                                "select id, person, who, starts_at, ends_at from telling_duty where"
                                        + " id = ? and owner = ? for update",
                                List.of(id, owner),
                                Rota::shift)
                        .orElseThrow(() -> new Refusal(TellingReason.NO_SHIFT));
        sql.update("delete from telling_duty where id = ?", id);
        LocalDate day = LocalDate.ofInstant(shift.startsAt(), Zones.CHINA);
        audit.done(scope.login(), "duty.remove", reach.object(owner), day + " " + shift.who());
    }

    private void require(Scope scope, String owner) {
        if (!reach.keeps(scope, owner)) {
            throw new Refusal(TellingReason.NO_ROTA);
        }
    }

    private static boolean outside(int value, int least, int most) {
        return value < least || value > most;
    }

    private static Instant start(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(Zones.CHINA).toInstant();
    }

    private static Shift shift(Row row) {
        return new Shift(
                row.number("id"),
                row.text("person"),
                row.text("who"),
                row.instant("starts_at"),
                row.instant("ends_at"));
    }
}
