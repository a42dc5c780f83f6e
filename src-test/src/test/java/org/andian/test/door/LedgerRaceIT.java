package org.andian.test.door;

import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

import org.andian.portal.district.Districts;
import org.andian.portal.ledger.AddedColumns;
import org.andian.portal.ledger.AddedType;
import org.andian.portal.ledger.LedgerKind;
import org.andian.portal.ledger.LedgerReason;
import org.andian.portal.ledger.entry.GoodFinding;
import org.andian.portal.ledger.entry.GoodText;
import org.andian.portal.ledger.entry.GoodsChecks;
import org.andian.portal.ledger.entry.ViolatorText;
import org.andian.portal.ledger.entry.Violators;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;

/** Of two who do the same to a ledger at once, the second is told what the first did. */
@ArquillianTest
class LedgerRaceIT {

    private static final String COUNTY = "130724";
    private static final String SHOP = "LR-A";

    @Inject private Stage stage;

    @Inject private AddedColumns columns;

    @Inject private GoodsChecks goods;

    @Inject private Violators violators;

    @Inject private Districts districts;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    @Resource private ManagedExecutorService threads;

    private Scope office;
    private long district;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        stage.premises(SHOP, COUNTY, "MALL");
        office = stage.person("lr-office", Role.DISTRICT_OFFICE, COUNTY, Set.of(), null);
        district = districts.find(COUNTY).orElseThrow().id();
        byHand.update("update ledger_column set retired = 1 where district_id = ?", district);
    }

    @Test
    void twoColumnsAddedAtOnceHaveTwoNames() throws Exception {
        assertEquals(List.of("COLUMN_TAKEN", "done"), atOnce(() -> add("same"), () -> add("same")));
    }

    @Test
    void twoColumnsAddedAtOnceDoNotPassTheLimit() throws Exception {
        for (int n = 1; n < AddedColumns.MOST; n++) {
            add("column " + n);
        }
        assertEquals(
                List.of("TOO_MANY_COLUMNS", "done"), atOnce(() -> add("one"), () -> add("two")));
        assertRefused(LedgerReason.TOO_MANY_COLUMNS, () -> add("three"));
    }

    @Test
    void whatIsWithdrawnTwiceIsWithdrawnOnce() throws Exception {
        long good = goods.record(office, good(), true);
        assertEquals(
                List.of("NO_ENTRY", "done"),
                twice(() -> goods.withdraw(office, good, "entered by mistake")));
        assertEquals(1, told("goods.withdraw", "goods " + good));
        long violator = violators.record(office, violator(), true);
        assertEquals(
                List.of("NO_ENTRY", "done"),
                twice(() -> violators.withdraw(office, violator, "entered by mistake")));
        assertEquals(1, told("violator.withdraw", "violator " + violator));
    }

    private List<String> twice(Runnable act) throws Exception {
        return atOnce(act, act);
    }

    /** As often as the audit says that it was done. */
    private long told(String action, String object) {
        return sql.count(
                "select count(*) as n from audit where action = ? and object = ?",
                List.of(action, object));
    }

    private GoodText good() {
        return new GoodText(
                SHOP,
                "LR" + stage.now().toEpochMilli(),
                stage.today(),
                "sockets",
                null,
                null,
                3,
                GoodFinding.PASSED,
                null,
                "tests");
    }

    private ViolatorText violator() {
        return new ViolatorText(
                COUNTY,
                "LR" + stage.now().toEpochMilli(),
                "shop",
                null,
                null,
                "sold no-name goods",
                stage.today(),
                null,
                null,
                null,
                "bureau");
    }

    private void add(String name) {
        columns.add(office, LedgerKind.GOODS, district, name, AddedType.TEXT);
    }

    /** What came of both, in the order of the words. */
    private List<String> atOnce(Runnable one, Runnable other) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<Future<String>> racing = new ArrayList<>();
        for (Runnable act : List.of(one, other)) {
            racing.add(threads.submit(() -> together(barrier, act)));
        }
        List<String> ends = new ArrayList<>();
        for (Future<String> each : racing) {
            ends.add(each.get());
        }
        return ends.stream().sorted().toList();
    }

    private static String together(CyclicBarrier barrier, Runnable act) throws Exception {
        barrier.await();
        return Refused.outcome(act);
    }
}
