package org.andian.portal.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

class SettingTest {

    private static final Setting<Integer> DAYS =
            Setting.whole("test.days", Unit.DAYS, 400, 1, 99_999);
    private static final Setting<Boolean> FLAG = Setting.flag("test.flag", true);

    @Test
    void whatAPersonWroteIsStoredAsDigits() {
        assertEquals("7", DAYS.checked(" 007 "));
        assertEquals("0", FLAG.checked("0"));
    }

    @Test
    void whatCannotBeIsRefusedWithItsRange() {
        Refusal refused = assertThrows(Refusal.class, () -> DAYS.checked("100000"));
        assertEquals("refusal.setting.OUT_OF_RANGE [test.days, 1, 99999]", refused.getMessage());
        assertTrue(
                assertThrows(Refusal.class, () -> FLAG.checked("yes"))
                        .is(SettingReason.NOT_YES_OR_NO));
        assertTrue(
                assertThrows(
                                Refusal.class,
                                () -> Setting.text("test.text").checked("x".repeat(1001)))
                        .is(SettingReason.TOO_LONG));
    }

    @Test
    void aStoredValueThatIsNoneLeavesTheDefault() {
        assertEquals(30, DAYS.read("30"));
        assertEquals(400, DAYS.read("0"));
        assertEquals(400, DAYS.read("many"));
        assertEquals(400, DAYS.read(null));
        assertEquals(true, FLAG.read("yes"));
        assertEquals("", Setting.text("test.text").read(null));
    }

    @Test
    void anAddressIsShownWithoutWhatItHides() {
        assertEquals(
                "jdbc:mysql://db:3306/portal",
                EnvironmentSetting.withoutSecrets(
                        "jdbc:mysql://portal:secret@db:3306/portal?password=secret"));
        assertEquals("127.0.0.1", EnvironmentSetting.withoutSecrets("127.0.0.1"));
    }

    @Test
    void aDefaultOutsideItsRangeIsAMistake() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Setting.whole("test.days", Unit.DAYS, 0, 1, 10));
    }
}
