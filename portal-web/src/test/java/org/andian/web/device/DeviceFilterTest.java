package org.andian.web.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.device.DeviceQuery;
import org.andian.portal.device.DeviceQuery.Certified;
import org.andian.portal.device.DeviceQuery.Contact;
import org.andian.portal.device.DeviceQuery.Order;
import org.junit.jupiter.api.Test;

class DeviceFilterTest {

    private final DeviceFilter filter = new DeviceFilter();

    @Test
    void theAddressSaysTheWholeFilter() {
        filter.setText(" 3# 喷漆 ");
        filter.setOnline("never");
        filter.setRetiredText("true");
        filter.setDistrictText("17");
        filter.setGroup("MALL");
        filter.setType("DETECTOR-4");
        filter.setPremises(" YC-1 ");
        filter.setCertified("DUE");
        filter.setCertificate(" cqc-2024-1 ");
        filter.setSort("lastSeen-");
        assertEquals(
                "?q=3%23+%E5%96%B7%E6%BC%86&online=never&retired=true&district=17&group=MALL"
                    + "&type=DETECTOR-4&premises=YC-1&certified=DUE&certificate=CQC-2024-1&sort=lastSeen-",
                filter.address());
        assertEquals(
                new DeviceQuery(
                        "3# 喷漆",
                        17L,
                        "MALL",
                        "DETECTOR-4",
                        "YC-1",
                        true,
                        Contact.NEVER,
                        Certified.DUE,
                        "CQC-2024-1",
                        Order.SEEN,
                        true),
                filter.query());
        assertTrue(filter.isNarrow());
    }

    @Test
    void anotherTabKeepsTheRest() {
        filter.setOnline("true");
        filter.setGroup("MALL");
        filter.setSort("no-");
        assertEquals("?retired=true&group=MALL&sort=no-", filter.address("", true));
        filter.setCertified("NONE");
        assertEquals(
                "?online=true&group=MALL&certified=EXPIRED&sort=no-",
                filter.addressOf(Certified.EXPIRED));
    }

    @Test
    void unknownWordsNarrowNothing() {
        filter.setText(" ");
        filter.setOnline("maybe");
        filter.setRetiredText("yes");
        filter.setDistrictText("abc");
        filter.setGroup("");
        filter.setCertified("due");
        filter.setCertificate(" ");
        filter.setSort("password");
        assertEquals("?", filter.address());
        assertEquals(DeviceQuery.inUse(null, null), filter.query());
        assertFalse(filter.isNarrow());
        assertTrue(filter.isPlain());
    }
}
