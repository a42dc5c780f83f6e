package org.andian.test.door;

import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.ledger.LedgerReason;
import org.andian.portal.ledger.area.AreaKind;
import org.andian.portal.ledger.area.AreaPremises;
import org.andian.portal.ledger.area.AreaState;
import org.andian.portal.ledger.area.AreaText;
import org.andian.portal.ledger.area.Areas;
import org.andian.portal.premises.PremisesLife;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** Which premises lie in an area. */
@ArquillianTest
class AreaIT {

    private static final String EAST = "130702";

    @Inject private Stage stage;

    @Inject private Shops shops;

    @Inject private PremisesLife life;

    @Inject private Areas areas;

    @Inject private Sql sql;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    /** It was taken in by mistake, and closed since. */
    @Test
    void aClosedPremisesIsTakenOut() {
        Scope office = stage.person("ar-office", Role.DISTRICT_OFFICE, EAST, Set.of(), null);
        Scope far = stage.person("ar-far", Role.DISTRICT_OFFICE, "130703", Set.of(), null);
        PremisesRow shop = shops.shop("area-closed", EAST);
        long area = areas.add(office, area("AR" + stage.now().toEpochMilli()), true);
        areas.include(office, area, shop.code());
        life.close(office, shop.code(), stage.today(), "moved away", shop.version());
        assertRefused(LedgerReason.NO_PREMISES, () -> areas.include(office, area, shop.code()));
        assertRefused(LedgerReason.NO_ENTRY, () -> areas.exclude(far, area, shop.code()));
        areas.exclude(office, area, shop.code());
        areas.exclude(office, area, shop.code());
        assertEquals(
                List.of(), areas.premises(office, area).stream().map(AreaPremises::code).toList());
        assertEquals(
                1,
                sql.count(
                        "select count(*) as n from audit where action = 'area.exclude' and object ="
                                + " ?",
                        List.of("area " + area)));
    }

    private static AreaText area(String no) {
        return new AreaText(
                EAST,
                no,
                "area",
                AreaKind.SHANTY_TOWN,
                null,
                10,
                30,
                null,
                null,
                null,
                null,
                null,
                null,
                AreaState.WATCHED);
    }
}
