package org.andian.test.door;

import static org.andian.test.door.Refused.assertRefused;
import static org.andian.test.door.Waiting.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.audit.Trail;
import org.andian.portal.audit.TrailKeeping;
import org.andian.portal.chore.ChoreRecord;
import org.andian.portal.chore.Chores;
import org.andian.portal.chore.Forgotten;
import org.andian.portal.fact.FactReason;
import org.andian.portal.fact.Recounts;
import org.andian.portal.measurement.Metric;
import org.andian.portal.outbox.Outbox;
import org.andian.portal.period.Zones;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.SettingDesk;
import org.andian.portal.setting.SettingReason;
import org.andian.portal.sql.Sql;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.Statistics;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What is older than set is given up, and nothing else: not what is open, not what waits for
 * somebody, not figures, and of the audit trail no day that the law wants kept.
 */
@ArquillianTest
class KeepingIT {

    private static final Duration SOON = Duration.ofMinutes(10);
    private static final String ALARMS = "alarm.alarms";

    /** Beyond the time every room keeps its own by default. */
    private static final Duration OLD = Duration.ofDays(1900);

    @Inject private Stage stage;

    @Inject private Chores chores;

    @Inject private SettingDesk settings;

    @Inject private Statistics statistics;

    @Inject private Recounts recounts;

    @Inject private Forgotten forgotten;

    @Inject private PremisesRegister premises;

    @Inject private Outbox outbox;

    @Inject private Audit audit;

    @Inject private Trail trail;

    @Inject private TrailKeeping keeping;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    private Instant old;
    private long device;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void aDevice() {
        old = stage.now().minus(OLD);
        stage.premises("KEEP", "140802", "SCHOOL");
        device = stage.device("KEEP-1", "KEEP", 4);
    }

    @Test
    void oldAlarmsGoWithAllTheyHaveButNoneThatIsOpenOrWaits() {
        long ended = alarm(1, "ALARM", old, true, false);
        long fault = alarm(2, "FAULT", old, false, false);
        long waits = alarm(3, "WARNING", old, false, false);
        long open = alarm(4, "ALARM", null, true, false);
        long told = alarm(5, "ALARM", old, false, true);
        long young = alarm(6, "ALARM", stage.now().minus(Duration.ofDays(700)), true, false);
        long event = event(ended, "keep-1");
        long eventOfOpen = event(open, "keep-2");
        byHand.update(
                "insert into alarm_state (device_id, circuit, metric, kind, phase,"
                    + " last_evaluated_ts, alarm_id) values (?, 1, 'keep', 'ARC', 'NORMAL', 0, ?)",
                device,
                ended);
        try {
            run("alarm.forget");
            assertEquals(
                    List.of(waits, open, young),
                    sql.list(
                            "select id from alarm where device_id = ? and metric = 'keep' order by"
                                    + " id",
                            List.of(device),
                            row -> row.number("id")));
            for (long gone : List.of(ended, fault, told)) {
                assertEquals(0, count("alarm_history where alarm_id = ?", gone));
                assertEquals(0, count("alarm_occurrence where alarm_id = ?", gone));
            }
            assertEquals(1, count("alarm_history where alarm_id = ?", waits));
            assertEquals(0, count("device_event where id = ?", event));
            assertEquals(1, count("device_event where id = ?", eventOfOpen));
            assertEquals(
                    1,
                    count(
                            "alarm_state where device_id = ? and metric = 'keep' and alarm_id is"
                                    + " null",
                            device));
        } finally {
            byHand.update(
                    "delete from alarm_state where device_id = ? and metric = 'keep'", device);
            byHand.update("delete from device_event where device_id = ?", device);
            byHand.update("delete from alarm where device_id = ? and metric = 'keep'", device);
        }
    }

    /** The figure stands, and says in words that what it counts is gone. */
    @Test
    void theFigureOfADayWhoseRecordsAreGoneStands() {
        LocalDate day = stage.today().minusDays(9);
        Instant noon = Stage.at(day, 12);
        if (premises.find(Stage.PORTAL, "KEEP-2").isEmpty()) {
            premises.registerAll(
                    Stage.PORTAL,
                    List.of(Stage.place("KEEP-2", "140802", "SCHOOL")),
                    day.minusDays(30));
        }
        long meter = stage.device("KEEP-2", "KEEP-2", 1);
        stage.deliver(meter, 1, noon, Metric.RESIDUAL_CURRENT, 900);
        stage.deliver(meter, 1, noon.plusSeconds(600), Metric.RESIDUAL_CURRENT, 20);
        recounts.recount(Stage.PORTAL, day, day);
        StatisticQuery query = query(day);
        Double before = alarms(query);
        assertTrue(before > 0, "no figure to keep");
        CellKey cell =
                new CellKey("*", "*", "alarms", CellKey.Part.NUMERATOR, CellKey.Span.CURRENT);
        assertEquals(Optional.empty(), statistics.recordsFrom(Stage.PORTAL, query, cell));
        try {
            forgotten.before(ALARMS, day.plusDays(1));
            byHand.update("delete from alarm where device_id = ? and raised_at = ?", meter, noon);
            byHand.update(
                    "insert into fact_due (day, first_noted_at, noted_at) values (?, 0, 0) on"
                            + " duplicate key update noted_at = 0",
                    day);
            run("fact.compute");
            until(SOON, () -> count("fact_due where day = ?", day) == 0);
            assertEquals(before, alarms(query));
            assertEquals(
                    Optional.of(day.plusDays(1)),
                    statistics.recordsFrom(Stage.PORTAL, query, cell));
            assertRefused(
                    FactReason.RECORDS_GIVEN_UP, () -> recounts.recount(Stage.PORTAL, day, day));
        } finally {
            byHand.update("delete from forgotten where what = ?", ALARMS);
        }
    }

    /** Or each look would compute that day anew, for ever, before the newer ones. */
    @Test
    void aDayThatStandsIsNotComputedAgainForANewRule() {
        LocalDate day = stage.today().minusDays(8);
        recounts.recount(Stage.PORTAL, day, day);
        long rule = rule(day);
        try {
            forgotten.before(ALARMS, day.plusDays(1));
            byHand.update(
                    "update fact_day set rule_version = 0 where day = ? and indicator = 'alarms'",
                    day);
            byHand.update(
                    "update fact_day set rule_version = 0 where day = ? and indicator ="
                            + " 'premises'",
                    day);
            run("fact.compute");
            until(SOON, () -> count("fact_day where day = ? and rule_version = 0", day) == 1);
            assertEquals(0, rule(day));
            Instant computed = computedAt(day);
            run("fact.compute");
            assertEquals(computed, computedAt(day));
        } finally {
            byHand.update("delete from forgotten where what = ?", ALARMS);
            byHand.update(
                    "update fact_day set rule_version = ? where day = ? and indicator = 'alarms'",
                    rule,
                    day);
        }
    }

    private Instant computedAt(LocalDate day) {
        return sql.first(
                        "select max(computed_at) as at from fact_day where day = ?",
                        List.of(day),
                        row -> row.instant("at"))
                .orElseThrow();
    }

    private long rule(LocalDate day) {
        return sql.count(
                "select max(rule_version) as n from fact_day where indicator = 'alarms' and day"
                        + " = ?",
                List.of(day));
    }

    @Test
    void oldDaysOfDevicesGo() {
        LocalDate day = LocalDate.ofInstant(old, Zones.CHINA);
        LocalDate young = stage.today().minusDays(400);
        for (LocalDate one : List.of(day, young)) {
            byHand.update(
                    "insert into device_day (day, device_id, listed, minutes, expected) values (?,"
                            + " ?, 1, 5, 1440) on duplicate key update minutes = minutes",
                    one,
                    device);
        }
        byHand.update(
                "insert into reading_conflict (device_id, circuit, ts, metric, stored, offered,"
                        + " received_at) values (?, 1, ?, 'keep', 1, 2, ?)",
                device,
                old,
                old);
        run("measurement.forget");
        assertEquals(0, count("device_day where day = ?", day));
        assertEquals(1, count("device_day where device_id = ? and day = ?", device, young));
        assertEquals(0, count("reading_conflict where device_id = ? and metric = 'keep'", device));
        assertTrue(
                forgotten.keptFrom("measurement.days").filter(day::isBefore).isPresent(),
                "nobody knows that days are gone");
    }

    @Test
    void oldMailGoesOnceItHasLeft() {
        long left = mail("delivered_at");
        long givenUp = mail("given_up_at");
        long waits = mail(null);
        run("notification.forget");
        assertEquals(0, count("outbox where id in (?, ?)", left, givenUp));
        assertEquals(1, count("outbox where id = ?", waits));
        byHand.update("delete from outbox where id = ?", waits);
    }

    @Test
    void theFileOfAnOldBulletinGoesAndItsFiguresStay() {
        long city = sql.count("select min(id) as n from district", List.of());
        long schedule =
                sql.insert(
                        """
                        insert into bulletin_schedule (rhythm, district_id, department, row_axis, changed_at,
                            changed_by)
                        values ('WEEK', ?, 'keep', 'DISTRICT', ?, 'x')\
                        """,
                        city,
                        old);
        long bulletin =
                sql.insert(
                        """
                        insert into bulletin (schedule_id, rhythm, district_id, period_from, period_to, version,
                          title, summary, provisional, question, rules, figures, pdf_bytes, pdf_sha256,
                          made_at, made_by)
                        values (?, 'WEEK', ?, '2001-01-01', '2001-01-07', 1, 'Keep', 'Keep', 0, '{}', '',
                          '{}', 1, '', ?, 'x')
                        """,
                        schedule,
                        city,
                        old);
        byHand.update(
                "insert into bulletin_pdf (bulletin_id, content) values (?, ?)", bulletin, "x");
        byHand.update(
                "insert into bulletin_mail (outbox_id, bulletin_id, address) values (?, ?, 'a@b')",
                -bulletin,
                bulletin);
        try {
            run("bulletin.forget");
            assertEquals(0, count("bulletin_pdf where bulletin_id = ?", bulletin));
            assertEquals(0, count("bulletin_mail where bulletin_id = ?", bulletin));
            assertEquals(1, count("bulletin where id = ?", bulletin));
        } finally {
            byHand.update("delete from bulletin where id = ?", bulletin);
            byHand.update("delete from bulletin_schedule where id = ?", schedule);
        }
    }

    @Test
    void whatIsLeftOfTheTrailHangsOnAndTellsWhatWent() {
        Scope auditor =
                stage.person("keep-auditor", Role.AUDIT_ADMINISTRATOR, null, Set.of(), null);
        assertEquals(OptionalLong.empty(), trail.verify(auditor));
        long first = sql.count("select min(id) as n from audit", List.of());
        Instant third =
                sql.first(
                                "select at from audit where id = ?",
                                List.of(first + 2),
                                row -> row.instant("at"))
                        .orElseThrow();
        long cut = keeping.cut(third.plusMillis(1));
        assertTrue(cut >= 3, "only " + cut + " rows were old");
        run("account.trail");
        assertEquals(first + cut, sql.count("select min(id) as n from audit", List.of()));
        assertEquals(OptionalLong.empty(), trail.verify(auditor));
        audit.done("keep", "keep.test", "object", null);
        assertEquals(OptionalLong.empty(), trail.verify(auditor));
        byHand.update(
                "insert into audit_cut (upto_id, hash, cut_at) select id, hash, 0 from audit where"
                        + " id = ?",
                first + cut);
        assertEquals(OptionalLong.of(first + cut + 1), trail.verify(auditor));
        byHand.update("delete from audit_cut where upto_id = ?", first + cut);
        assertEquals(OptionalLong.empty(), trail.verify(auditor));
    }

    @Test
    void whatTheLawWantsKeptCannotBeSetLower() {
        Scope security =
                stage.person("keep-security", Role.SECURITY_ADMINISTRATOR, null, Set.of(), null);
        Scope system = stage.person("keep-system", Role.SYSTEM_ADMINISTRATOR, null, Set.of(), null);
        assertOutOfRange(security, "security.auditDays", "183");
        assertOutOfRange(system, "intake.keptDays", "183");
        assertOutOfRange(system, "alarm.keptDays", "730");
    }

    private void assertOutOfRange(Scope scope, String name, String value) {
        assertRefused(SettingReason.OUT_OF_RANGE, () -> settings.change(scope, name, value));
    }

    private void run(String chore) {
        Optional<Instant> before = succeeded(chore);
        chores.runNow(Stage.PORTAL, chore);
        until(SOON, () -> succeeded(chore).isPresent() && !succeeded(chore).equals(before));
    }

    private Optional<Instant> succeeded(String chore) {
        return chores.list(Stage.PORTAL).stream()
                .filter(record -> record.name().equals(chore))
                .map(ChoreRecord::succeededAt)
                .filter(at -> at != null)
                .findFirst();
    }

    /**
     * @param circuit the alarm's own, so that several may be open
     * @param cleared null for one that is open
     */
    private long alarm(
            int circuit, String level, Instant cleared, boolean acknowledged, boolean historic) {
        Instant raised = cleared == null ? old : cleared.minusSeconds(60);
        long id =
                sql.insert(
                        """
                        insert into alarm (device_id, circuit, metric, kind, level, source, raised_at, received_at,
                          last_at, changed_at, cleared_at, open_slot, acknowledged_at, historic)
                        values (?, ?, 'keep', 'ARC', ?, 'rule', ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        device,
                        circuit,
                        level,
                        raised,
                        raised,
                        raised,
                        raised,
                        cleared,
                        cleared == null ? 1 : null,
                        acknowledged ? raised : null,
                        historic ? 1 : 0);
        byHand.update(
                "insert into alarm_history (alarm_id, at, what) values (?, ?, 'raised')",
                id,
                raised);
        byHand.update(
                "insert into alarm_occurrence (alarm_id, started_at, ended_at, level, source)"
                        + " values (?, ?, ?, ?, 'rule')",
                id,
                raised,
                cleared,
                level);
        return id;
    }

    private long event(long alarm, String code) {
        return sql.insert(
                "insert into device_event (device_id, circuit, ts, kind, code, received_at,"
                        + " alarm_id) values (?, 1, ?, 'alarm', ?, ?, ?)",
                device,
                old,
                code,
                old,
                alarm);
    }

    private long mail(String ended) {
        long id = outbox.add("keep.test", "{}");
        byHand.update("update outbox set created_at = ? where id = ?", old, id);
        if (ended != null) {
            byHand.update("update outbox set " + ended + " = ? where id = ?", old, id);
        }
        return id;
    }

    private long count(String what, Object... parameters) {
        return sql.count("select count(*) as n from " + what, List.of(parameters));
    }

    private Double alarms(StatisticQuery query) {
        return statistics
                .table(Stage.PORTAL, query, Locale.ENGLISH)
                .total()
                .cells()
                .getFirst()
                .value();
    }

    private static StatisticQuery query(LocalDate day) {
        return new StatisticQuery(
                day, day, Axis.DISTRICT, null, null, List.of("alarms"), false, false, null, null);
    }
}
