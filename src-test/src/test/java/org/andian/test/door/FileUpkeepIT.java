package org.andian.test.door;

import static org.andian.test.door.Shops.EAST;
import static org.andian.test.door.Waiting.until;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.chore.ChoreRecord;
import org.andian.portal.chore.Chores;
import org.andian.portal.file.Attachment;
import org.andian.portal.file.Attachments;
import org.andian.portal.file.FileRecord;
import org.andian.portal.file.Received;
import org.andian.portal.measurement.Metric;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the daily look finds: files of alarms that were given up, and contents of nobody. */
@ArquillianTest
class FileUpkeepIT {

    private static final String CHORE = "file.orphans";

    @Inject private Stage stage;

    @Inject private Shops shops;

    @Inject private Attachments attachments;

    @Inject private Chores chores;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @Test
    void filesGoWithTheirAlarmAndOrphansAfterADay() throws IOException {
        Scope city = shops.city();
        PremisesRow shop = shops.shop("upkeep", EAST);
        long device = stage.device("UPKEEP-" + stage.now().toEpochMilli(), shop.code(), 1);
        stage.deliver(device, 1, stage.now(), Metric.RESIDUAL_CURRENT, 650);
        AlarmRow alarm = alarm(city, shop);
        Attachment kept = add(city, new FileRecord("premises", shop.code()), "kept " + alarm.id());
        Attachment going =
                add(
                        city,
                        new FileRecord("alarm", Long.toString(alarm.id())),
                        "going " + alarm.id());
        long old = orphan("old " + alarm.id(), stage.now().minus(Duration.ofDays(2)));
        long fresh = orphan("fresh " + alarm.id(), stage.now());

        run();
        assertEquals(1, count("attachment", "address", going.address()), "its alarm is there");
        assertEquals(0, count("file_content", "id", old));
        assertEquals(0, count("file_chunk", "content_id", old));
        assertEquals(1, count("file_content", "id", fresh), "somebody may be at it");

        byHand.update("update alarm set open_slot = null where id = ?", alarm.id());
        byHand.update("delete from alarm_history where alarm_id = ?", alarm.id());
        byHand.update("delete from alarm_occurrence where alarm_id = ?", alarm.id());
        byHand.update("delete from alarm where id = ?", alarm.id());
        run();
        assertEquals(0, count("attachment", "address", going.address()));
        assertEquals(0, count("file_content", "sha256", going.sha256()));
        assertEquals(1, count("attachment", "address", kept.address()));
        assertEquals(1, count("file_content", "sha256", kept.sha256()));
        assertEquals(
                List.of("portal file.add", "portal file.forget"),
                sql
                        .list(
                                "select actor, action from audit where object = ? order by id",
                                List.of("alarm " + alarm.id()),
                                row -> row.text("actor") + " " + row.text("action"))
                        .stream()
                        .map(line -> line.replace(city.login(), "portal"))
                        .toList());
    }

    private AlarmRow alarm(Scope scope, PremisesRow shop) {
        return stage.alarms(scope, deviceOf(shop)).getFirst();
    }

    private String deviceOf(PremisesRow shop) {
        return sql.first(
                        "select no from device where premises_id = ?",
                        List.of(shop.id()),
                        row -> row.text("no"))
                .orElseThrow();
    }

    private Attachment add(Scope scope, FileRecord record, String content) throws IOException {
        Path file =
                Files.write(
                        Files.createTempFile("files", null),
                        content.getBytes(StandardCharsets.UTF_8));
        try {
            return attachments.add(scope, record, new Received("a.txt", null, file));
        } finally {
            Files.delete(file);
        }
    }

    private long orphan(String name, Instant madeAt) {
        long id =
                sql.insert(
                        "insert into file_content (sha256, bytes, uses, made_at) values (?, 1, 1,"
                                + " ?)",
                        name,
                        madeAt);
        byHand.update(
                "insert into file_chunk (content_id, no, data) values (?, 0, ?)", id, new byte[1]);
        return id;
    }

    private long count(String table, String column, Object value) {
        return sql.count(
                "select count(*) as n from " + table + " where " + column + " = ?", List.of(value));
    }

    private void run() {
        Optional<Instant> before = succeeded();
        chores.runNow(Stage.PORTAL, CHORE);
        until(() -> succeeded().isPresent() && !succeeded().equals(before));
    }

    private Optional<Instant> succeeded() {
        return chores.list(Stage.PORTAL).stream()
                .filter(record -> record.name().equals(CHORE))
                .findFirst()
                .map(ChoreRecord::succeededAt);
    }
}
