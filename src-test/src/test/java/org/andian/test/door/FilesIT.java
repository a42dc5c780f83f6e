package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.andian.test.door.Shops.EAST;
import static org.andian.test.door.Shops.WEST;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

import org.andian.portal.file.Attachment;
import org.andian.portal.file.Attachments;
import org.andian.portal.file.FileReason;
import org.andian.portal.file.FileRecord;
import org.andian.portal.file.Received;
import org.andian.portal.file.StoredFile;
import org.andian.portal.premises.Duplicates;
import org.andian.portal.premises.PremisesLife;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

/** Files of records: who reaches them, and that their bytes live as long as anybody has them. */
@ArquillianTest
class FilesIT {

    private static final String WHY = "tests";
    private static final int RACERS = 4;
    private static final int ROUNDS = 15;
    private static final int PIECE = 256 * 1024;
    private static final long LIMIT_SECONDS = 180;

    @Inject private Stage stage;

    @Inject private Shops shops;

    @Inject private Attachments attachments;

    @Inject private PremisesLife life;

    @Inject private PremisesRegister register;

    @Inject private Duplicates duplicates;

    @Inject private Sql sql;

    @Resource private ManagedExecutorService racers;

    private Scope city;
    private Scope east;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        city = shops.city();
        east = shops.east();
    }

    @Test
    void whatIsOutOfReachIsLikeWhatIsNotThere() throws IOException {
        PremisesRow shop = shops.shop("files-west", WEST);
        Attachment plan = add(city, shop, "plan.txt", text("plan " + shop.code()));
        assertEquals(Optional.empty(), attachments.open(east, plan.address()).map(FilesIT::read));
        assertEquals(Optional.empty(), attachments.find(east, plan.address()));
        assertEquals(Optional.empty(), attachments.open(city, "A".repeat(22)).map(FilesIT::read));
        assertRefused(FileReason.UNKNOWN, () -> attachments.list(east, record(shop)));
        assertRefused(FileReason.UNKNOWN, () -> add(east, shop, "a.txt", text("a")));
        assertRefused(FileReason.UNKNOWN, () -> attachments.remove(east, plan.address(), WHY));
        assertRefused(FileReason.UNKNOWN, () -> attachments.remove(east, "A".repeat(22), WHY));
        assertRefused(
                FileReason.UNKNOWN,
                () -> attachments.list(city, new FileRecord("premises", "no such")));
        assertRefused(
                FileReason.UNKNOWN,
                () -> attachments.list(city, new FileRecord("nothing", shop.code())));
        assertEquals(
                "plan " + shop.code(),
                attachments.open(city, plan.address()).map(FilesIT::read).map(FilesIT::text).get());
    }

    @Test
    void whoAddsAndWhoRemoves() throws IOException {
        PremisesRow shop = shops.shop("files-roles", EAST);
        Scope manager = person("fi-manager-", Role.SAFETY_MANAGER, null, shop);
        Scope leader = person("fi-leader-", Role.LEADER, EAST, null);
        Attachment own = add(manager, shop, "own.txt", text("own"));
        Attachment offices = add(east, shop, "office.txt", text("office"));
        assertEquals(
                "own.txt true, office.txt false", told(attachments.list(manager, record(shop))));
        assertEquals(
                "own.txt false, office.txt false", told(attachments.list(leader, record(shop))));
        assertEquals("own.txt true, office.txt true", told(attachments.list(city, record(shop))));
        assertNotAllowed(() -> add(leader, shop, "a.txt", text("a")));
        assertNotAllowed(() -> attachments.remove(manager, offices.address(), WHY));
        assertRefused(
                FileReason.REASON_MISSING,
                () -> attachments.remove(manager, own.address(), " \u200B "));
        attachments.remove(manager, own.address(), WHY);
        attachments.remove(city, offices.address(), WHY);
        assertEquals("", told(attachments.list(leader, record(shop))));
        assertEquals(
                List.of("file.add", "file.add", "file.remove", "file.remove"),
                sql.list(
                        "select action from audit where object = ? and action like 'file.%' order"
                                + " by id",
                        List.of("premises " + shop.code()), row -> row.text("action")));
    }

    @Test
    void aClosedPremisesIsReadAndTakesNoMore() throws IOException {
        PremisesRow shop = shops.shop("files-closed", EAST);
        add(city, shop, "before.txt", text("before"));
        life.close(city, shop.code(), stage.today(), WHY, shop.version());
        assertEquals("before.txt true", told(attachments.list(city, record(shop))));
        assertNotAllowed(() -> add(city, shop, "after.txt", text("after")));
    }

    @Test
    void whatWasMergedIsShownWithTheOtherAndStaysWhereItIs() throws IOException {
        PremisesRow ending = shops.shop("files-ending", WEST);
        PremisesRow standing = shops.shop("files-standing", EAST);
        Scope west = person("fi-west-", Role.DISTRICT_OFFICE, WEST, null);
        Attachment plan = add(city, ending, "plan.txt", text("plan " + ending.code()));
        add(east, standing, "own.txt", text("own " + standing.code()));
        assertEquals("own.txt", shown(attachments.list(east, record(standing))));

        merge(ending, standing);
        List<Attachment> files = attachments.list(east, record(standing));
        assertEquals("plan.txt from Shop " + ending.code() + ", own.txt", shown(files));
        assertEquals("plan.txt true, own.txt true", told(files));
        assertEquals(ending.code(), files.getFirst().origin().key());
        assertEquals(
                "plan " + ending.code(),
                attachments.open(east, plan.address()).map(FilesIT::read).map(FilesIT::text).get());
        assertEquals(List.of(ending.code()), recordKeys(plan));
        assertEquals("plan.txt", shown(attachments.list(west, record(ending))));
        assertRefused(FileReason.UNKNOWN, () -> attachments.list(west, record(standing)));
        assertNotAllowed(() -> add(east, ending, "after.txt", text("after")));

        PremisesRow last = shops.shop("files-last", EAST);
        merge(register.find(city, standing.code()).orElseThrow(), last);
        assertEquals(List.of("plan.txt", "own.txt"), names(attachments.list(east, record(last))));
        assertEquals("own.txt", shown(attachments.list(east, record(standing))));

        attachments.remove(east, plan.address(), WHY);
        assertEquals("", shown(attachments.list(west, record(ending))));
        assertEquals(
                List.of("file.add", "file.remove"),
                sql.list(
                        "select action from audit where object = ? and action like 'file.%' order"
                                + " by id",
                        List.of("premises " + ending.code()), row -> row.text("action")));
    }

    private void merge(PremisesRow source, PremisesRow target) {
        duplicates.merge(
                city, source.code(), source.version(), target.code(), target.version(), WHY);
    }

    private List<String> recordKeys(Attachment file) {
        return sql.list(
                "select record_key from attachment where address = ?",
                List.of(file.address()),
                row -> row.text("record_key"));
    }

    private static String shown(List<Attachment> files) {
        return files.stream()
                .map(
                        one ->
                                one.origin() == null
                                        ? one.name()
                                        : one.name() + " from " + one.origin().name())
                .collect(Collectors.joining(", "));
    }

    @Test
    void anEqualFileIsKeptOnceAndGoesWithItsLastRecord() throws IOException {
        PremisesRow one = shops.shop("files-one", EAST);
        PremisesRow other = shops.shop("files-other", WEST);
        byte[] content = text("the same " + one.code());
        Attachment first = add(city, one, "a.txt", content);
        Attachment second = add(city, other, "b.txt", content);
        assertEquals(first.sha256(), second.sha256());
        assertFalse(first.address().equals(second.address()));
        assertEquals("1 content, 2 uses, 1 pieces", kept(first.sha256()));
        assertEquals(List.of("a.txt"), names(attachments.list(east, record(one))));
        attachments.remove(city, first.address(), WHY);
        assertEquals("1 content, 1 uses, 1 pieces", kept(first.sha256()));
        assertArrayEquals(content, read(attachments.open(city, second.address()).orElseThrow()));
        attachments.remove(city, second.address(), WHY);
        assertEquals("0 content, 0 uses, 0 pieces", kept(first.sha256()));
    }

    @Test
    void aLargeFileIsKeptInPieces() throws IOException {
        PremisesRow shop = shops.shop("files-large", EAST);
        byte[] content = text(("line of " + shop.code() + "\n").repeat(25_000));
        int pieces = (content.length + PIECE - 1) / PIECE;
        assertTrue(pieces > 2, "more than two pieces");
        Attachment large = add(city, shop, "large.csv", content);
        assertEquals("1 content, 1 uses, " + pieces + " pieces", kept(large.sha256()));
        assertArrayEquals(content, read(attachments.open(city, large.address()).orElseThrow()));
        assertRefused(
                FileReason.TOO_LARGE,
                () -> add(city, shop, "a.txt", new byte[10 * 1024 * 1024 + 1]));
        assertRefused(FileReason.EMPTY, () -> add(city, shop, "a.txt", new byte[0]));
    }

    @Test
    void aPictureHasASmallView() throws IOException {
        PremisesRow shop = shops.shop("files-picture", EAST);
        byte[] sent = jpeg(900, 600);
        Attachment picture = add(city, shop, "C:\\box.JPG", sent);
        assertEquals(
                "box.jpg image/jpeg 900 600",
                picture.name()
                        + " "
                        + picture.mediaType()
                        + " "
                        + picture.width()
                        + " "
                        + picture.height());
        assertFalse(picture.sha256().equals(picture.receivedSha256()), "written anew");
        StoredFile small = attachments.openSmall(city, picture.address()).orElseThrow();
        assertTrue(small.inline());
        assertEquals(small.bytes(), read(small).length);
        assertEquals(
                Optional.empty(), attachments.openSmall(east, "B".repeat(22)).map(FilesIT::read));
        attachments.remove(city, picture.address(), WHY);
        assertEquals("0 content, 0 uses, 0 pieces", kept(picture.sha256()));
    }

    /** Each adds the same bytes and removes them again, crosswise: none is ever lost or left. */
    @Test
    void whoAddsAndRemovesTheSameAtOnceLosesNothing() throws Exception {
        PremisesRow shop = shops.shop("files-race", EAST);
        byte[] content = jpeg(640, 480);
        CyclicBarrier barrier = new CyclicBarrier(RACERS);
        List<Future<List<String>>> runs = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            runs.add(racers.submit(() -> race(shop, content, barrier)));
        }
        List<String> wrong = new ArrayList<>();
        for (Future<List<String>> run : runs) {
            wrong.addAll(run.get());
        }
        assertEquals(List.of(), wrong);
        List<Attachment> left = attachments.list(city, record(shop));
        assertEquals(RACERS, left.size(), "each left its last one");
        String sha256 = left.getFirst().sha256();
        assertTrue(kept(sha256).startsWith("1 content, " + RACERS + " uses"), kept(sha256));
        for (Attachment one : left) {
            assertEquals(one.bytes(), read(attachments.open(city, one.address()).get()).length);
            attachments.remove(city, one.address(), WHY);
        }
        assertEquals("0 content, 0 uses, 0 pieces", kept(sha256));
    }

    private List<String> race(PremisesRow shop, byte[] content, CyclicBarrier barrier)
            throws Exception {
        List<String> wrong = new ArrayList<>();
        String before = null;
        for (int round = 0; round < ROUNDS; round++) {
            barrier.await(LIMIT_SECONDS, TimeUnit.SECONDS);
            Attachment mine = add(city, shop, "race.jpg", content);
            if (before != null) {
                attachments.remove(city, before, WHY);
            }
            StoredFile file = attachments.open(city, mine.address()).orElseThrow();
            if (read(file).length != file.bytes()) {
                wrong.add("round " + round + ": bytes were lost");
            }
            before = mine.address();
        }
        return wrong;
    }

    @Test
    void onlyOneOfTwoRemovesAFile() throws Exception {
        PremisesRow shop = shops.shop("files-twice", EAST);
        Attachment file = add(city, shop, "once.txt", text("once " + shop.code()));
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<Future<String>> runs = new ArrayList<>();
        for (Scope scope : List.of(city, east)) {
            runs.add(racers.submit(() -> removed(scope, file, barrier)));
        }
        List<String> outcome = new ArrayList<>();
        for (Future<String> run : runs) {
            outcome.add(run.get());
        }
        outcome.sort(null);
        assertEquals(List.of("UNKNOWN", "removed"), outcome);
        assertEquals("0 content, 0 uses, 0 pieces", kept(file.sha256()));
    }

    private String removed(Scope scope, Attachment file, CyclicBarrier barrier) throws Exception {
        barrier.await(LIMIT_SECONDS, TimeUnit.SECONDS);
        try {
            attachments.remove(scope, file.address(), WHY);
            return "removed";
        } catch (Refusal refused) {
            return refused.reason().name();
        }
    }

    private Scope person(String login, Role role, String district, PremisesRow shop) {
        return stage.person(
                login + stage.now().toEpochMilli(),
                role,
                district,
                Set.of(),
                shop == null ? null : shop.code());
    }

    private Attachment add(Scope scope, PremisesRow shop, String name, byte[] content)
            throws IOException {
        Path file = Files.write(Files.createTempFile("files", null), content);
        try {
            return attachments.add(scope, record(shop), new Received(name, null, file));
        } finally {
            Files.delete(file);
        }
    }

    private static FileRecord record(PremisesRow shop) {
        return new FileRecord("premises", shop.code());
    }

    private String kept(String sha256) {
        return sql.first(
                        """
                        select count(*) as n, coalesce(sum(c.uses), 0) as uses,
                            coalesce(sum((select count(*) from file_chunk k where k.content_id = c.id)), 0) as pieces
                        from file_content c where c.sha256 = ?\
                        """,
                        List.of(sha256),
                        row ->
                                row.number("n")
                                        + " content, "
                                        + row.number("uses")
                                        + " uses, "
                                        + row.number("pieces")
                                        + " pieces")
                .orElseThrow();
    }

    private static String told(List<Attachment> files) {
        return String.join(
                ", ", files.stream().map(one -> one.name() + " " + one.removable()).toList());
    }

    private static List<String> names(List<Attachment> files) {
        return files.stream().map(Attachment::name).toList();
    }

    private static byte[] read(StoredFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.body().writeTo(out);
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
        return out.toByteArray();
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
