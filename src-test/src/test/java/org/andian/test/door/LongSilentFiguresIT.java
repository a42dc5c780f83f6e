package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.chore.Forgotten;
import org.andian.portal.fact.Recounts;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A device whose last reading has been given up has reported all the same. */
@ArquillianTest
class LongSilentFiguresIT {

    private static final String READINGS = "measurement.readings";
    private static final String COUNTY = "430224";

    @Inject private Stage stage;

    @Inject private Recounts recounts;

    @Inject private LateReadings lateReadings;

    @Inject private PremisesRegister premises;

    @Inject private Forgotten forgotten;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    private LocalDate yesterday;
    private LocalDate lastWritten;
    private boolean goneBefore;
    private long device;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    /** As the nights have left it: its last reading is handed on from day to day. */
    @BeforeEach
    void aDeviceSilentForLongerThanReadingsAreKept() {
        LocalDate today = stage.today();
        yesterday = today.minusDays(1);
        lateReadings.untilCounted();
        goneBefore = forgotten.keptFrom(READINGS).isPresent();
        forgotten.before(READINGS, today.minusDays(500));
        lastWritten = forgotten.keptFrom(READINGS).map(kept -> kept.minusDays(1)).orElseThrow();
        String code = "LS-" + stage.now().toEpochMilli();
        premises.registerAll(
                Stage.PORTAL, List.of(Stage.place(code, COUNTY, "MALL")), today.minusDays(40));
        device = stage.device(code + "-D", code, 1);
        Instant heard = Stage.at(lastWritten, 12);
        byHand.update(
                "update device set registered_at = ? where id = ?",
                heard.minusSeconds(3600),
                device);
        for (LocalDate day : List.of(lastWritten, yesterday.minusDays(1))) {
            byHand.update(
                    """
                    insert into device_day (day, device_id, premises_id, listed, minutes, expected, last_ts)
                    select ?, id, premises_id, 1, 0, 1440, ? from device where id = ?
                    on duplicate key update last_ts = values(last_ts)\
                    """,
                    day,
                    heard,
                    device);
        }
    }

    @AfterEach
    void nothingIsGone() {
        if (!goneBefore) {
            byHand.update("delete from forgotten where what = ?", READINGS);
        }
        byHand.update("delete from device_day where day = ?", lastWritten);
    }

    @Test
    void theRecountFindsItInstalledAndSilentAsTheFactsDo() {
        assertEquals(0, recounts.recount(Stage.PORTAL, yesterday, yesterday), "cells that differ");
        assertEquals(
                Optional.of(true),
                sql.first(
                        "select last_ts from device_day where day = ? and device_id = ?",
                        List.of(yesterday, device),
                        row -> row.numberOrNull("last_ts") != null),
                "not handed on");
    }
}
