package org.andian.test.door;

import static org.andian.test.door.Refused.assertRefused;
import static org.andian.test.door.Waiting.until;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.audit.Trail;
import org.andian.portal.export.ExportFile;
import org.andian.portal.export.ExportJob;
import org.andian.portal.export.ExportOrder;
import org.andian.portal.export.ExportReason;
import org.andian.portal.export.ExportState;
import org.andian.portal.export.Exports;
import org.andian.portal.period.Zones;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.reports.Table;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Long exports: written beside other work, watched, cancelled and fetched by their owner and nobody
 * else.
 */
@ArquillianTest
class ExportsIT {

    private static final Duration SOON = Duration.ofMinutes(3);

    @Inject private Stage stage;

    @Inject private Exports exports;

    @Inject private Trail trail;

    private Scope owner;
    private Scope other;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void twoPeople() {
        owner = stage.person("x-owner", Role.CITY_OFFICE, "140800", Set.of(), null);
        other = stage.person("x-other", Role.CITY_OFFICE, "140800", Set.of(), null);
    }

    @Test
    void theOwnerFetchesWhatHeOrderedAndNobodyElseDoes() throws IOException {
        long id = exports.order(owner, order(3, 0));
        until(SOON, () -> job(id).state() == ExportState.DONE);
        ExportFile file = exports.take(owner, id);
        assertEquals("\uFEFFn\r\n0\r\n1\r\n2\r\n\r\nt\r\n", Files.readString(file.path()));
        assertEquals(3, job(id).writtenRows());
        assertEquals(
                Duration.ofHours(24), Duration.between(job(id).endedAt(), job(id).expiresAt()));
        assertRefused(ExportReason.GONE, () -> exports.take(other, id));
        assertRefused(ExportReason.GONE, () -> exports.take(Scope.nobody(), id));
        assertEquals(
                List.of(), exports.mine(other).stream().filter(one -> one.id() == id).toList());
        assertEquals(false, exports.cancel(other, id));
        Scope auditor = stage.person("x-auditor", Role.AUDIT_ADMINISTRATOR, null, Set.of(), null);
        assertEquals("x-owner", trail.page(auditor, "export.take", 0, 1).getFirst().act().actor());
    }

    @Test
    void aRunningExportStopsAndLeavesNoFile() {
        long id = exports.order(owner, order(1_000_000, 1));
        until(SOON, () -> job(id).writtenRows() > 0);
        assertEquals(false, exports.cancel(other, id));
        assertEquals(true, exports.cancel(owner, id));
        until(SOON, () -> job(id).state() == ExportState.CANCELLED);
        assertRefused(ExportReason.GONE, () -> exports.take(owner, id));
        assertEquals(false, exports.cancel(owner, id));
    }

    @Test
    void nobodyHasMoreThanThreeOpen() {
        List<Long> open = new ArrayList<>();
        IntStream.range(0, 3).forEach(n -> open.add(exports.order(owner, order(1_000_000, 1))));
        assertRefused(ExportReason.TOO_MANY, () -> exports.order(owner, order(1, 0)));
        open.forEach(id -> exports.cancel(owner, id));
        until(SOON, () -> open.stream().noneMatch(id -> job(id).state().isOpen()));
    }

    @Test
    void aFailureIsToldAndTheNextIsWritten() {
        long broken =
                exports.order(
                        owner,
                        new ExportOrder(
                                "broken",
                                "",
                                "broken",
                                Format.CSV,
                                null,
                                (out, progress) -> {
                                    throw new IOException("the source dried up");
                                }));
        until(SOON, () -> job(broken).state() == ExportState.FAILED);
        assertEquals("the source dried up", job(broken).failure());
        long id = exports.order(owner, order(1, 0));
        until(SOON, () -> job(id).state() == ExportState.DONE);
    }

    private ExportJob job(long id) {
        return exports.mine(owner).stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    }

    /**
     * @param millis spent on each row
     */
    private static ExportOrder order(int rows, long millis) {
        Table table =
                new Table(
                        "t",
                        "",
                        Zones.CHINA,
                        List.of(Column.number("n", "", 0)),
                        () ->
                                IntStream.range(0, rows)
                                        .<List<Object>>mapToObj(n -> slowly(n, millis))
                                        .iterator());
        return new ExportOrder(
                "t",
                "?all",
                "t",
                Format.CSV,
                (long) rows,
                (out, progress) -> Format.CSV.writer().write(table, out, progress));
    }

    private static List<Object> slowly(int n, long millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
        return List.of(n);
    }
}
