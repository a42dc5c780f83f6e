package org.andian.test.door;

import static org.andian.test.door.Refused.assertRefused;
import static org.andian.test.door.Shops.EAST;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

import org.andian.portal.file.Attachments;
import org.andian.portal.file.FileReason;
import org.andian.portal.file.FileRecord;
import org.andian.portal.file.Received;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.SettingDesk;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** How many files a record has, and how much room a premises: also when several add at once. */
@ArquillianTest
class FileLimitsIT {

    private static final String ROOM = "file.mostOfPremises";
    private static final int MOST_OF_RECORD = 50;
    private static final int RACERS = 4;
    private static final int FOUR_MEGABYTES = 4 * 1024 * 1024;
    private static final long LIMIT_SECONDS = 180;

    @Inject private Shops shops;

    @Inject private Attachments attachments;

    @Inject private SettingDesk settings;

    @Resource private ManagedExecutorService racers;

    private Scope city;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        city = shops.city();
    }

    @Test
    void aRecordTakesSoManyFiles() throws Exception {
        PremisesRow shop = shops.shop("limits-files", EAST);
        for (int i = 0; i < MOST_OF_RECORD - 2; i++) {
            add(shop, "number " + i);
        }
        assertEquals(List.of("FULL", "FULL", "added", "added"), race(shop, "racer "));
        assertEquals(MOST_OF_RECORD, attachments.list(city, record(shop)).size());
        assertRefused(FileReason.FULL, () -> add(shop, "one more"));
    }

    /** Of ten megabytes, where each brings four. */
    @Test
    void aPremisesHasSoMuchRoom() throws Exception {
        PremisesRow shop = shops.shop("limits-room", EAST);
        settings.change(Stage.PORTAL, ROOM, "10");
        try {
            add(shop, "first".repeat(FOUR_MEGABYTES / 5));
            assertEquals(
                    List.of("PREMISES_FULL", "PREMISES_FULL", "PREMISES_FULL", "added"),
                    race(shop, "x".repeat(FOUR_MEGABYTES)));
            assertEquals(2, attachments.list(city, record(shop)).size());
        } finally {
            settings.reset(Stage.PORTAL, ROOM);
        }
    }

    /** What became of those who added at once, in the order of the alphabet. */
    private List<String> race(PremisesRow shop, String content) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(RACERS);
        List<Future<String>> runs = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            String own = content + i;
            runs.add(racers.submit(() -> added(shop, own, barrier)));
        }
        List<String> outcome = new ArrayList<>();
        for (Future<String> run : runs) {
            outcome.add(run.get());
        }
        outcome.sort(null);
        return outcome;
    }

    private String added(PremisesRow shop, String content, CyclicBarrier barrier) throws Exception {
        barrier.await(LIMIT_SECONDS, TimeUnit.SECONDS);
        try {
            add(shop, content);
            return "added";
        } catch (Refusal refused) {
            return refused.reason().name();
        }
    }

    private void add(PremisesRow shop, String content) throws IOException {
        byte[] text = (shop.code() + content).getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(Files.createTempFile("limits", null), text);
        try {
            attachments.add(city, record(shop), new Received("a.txt", null, file));
        } finally {
            Files.delete(file);
        }
    }

    private static FileRecord record(PremisesRow shop) {
        return new FileRecord("premises", shop.code());
    }
}
