package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

import org.andian.portal.fact.Recounts;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/** Days are computed one at a time, whoever asks: nobody comes in while one is half done. */
@ArquillianTest
class FactLockIT {

    @Inject private Stage stage;

    @Inject private Recounts recounts;

    @Inject private Sql sql;

    @Resource(lookup = "jdbc/portal")
    private DataSource database;

    @Resource private ManagedExecutorService people;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    /** It stops in the middle, at a row of the day that this test holds. */
    @Test
    void theLockIsHeldUntilADayIsWhole() throws Exception {
        LocalDate today = stage.today();
        recounts.recount(Stage.PORTAL, today, today);
        Future<Integer> asked;
        try (Connection other = database.getConnection();
                PreparedStatement rows =
                        other.prepareStatement(
                                "select indicator from fact_day where day = ? for update")) {
            other.setAutoCommit(false);
            try {
                rows.setObject(1, today);
                rows.executeQuery();
                asked = people.submit(() -> recounts.recount(Stage.PORTAL, today, today));
                Waiting.until(this::isHeld);
            } finally {
                other.rollback();
                other.setAutoCommit(true);
            }
        }
        assertEquals(
                0, asked.get(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS), "cells that differ");
    }

    private boolean isHeld() {
        try {
            sql.list(
                    "select id from fact_look where id = 1 for update nowait",
                    List.of(),
                    row -> row.number("id"));
            return false;
        } catch (SqlFailure held) {
            return true;
        }
    }
}
