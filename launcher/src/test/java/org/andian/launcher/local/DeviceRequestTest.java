package org.andian.launcher.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.Map;

class DeviceRequestTest {

    @Test
    void sendsWhatWasNamed() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("no", "D-1");
        fields.put("premises", "P \"1\"");
        fields.put("circuits", "4");
        assertEquals(
                """
                {"no": "D-1", "premises": "P \\"1\\"", "circuits": 4}\
                """,
                DeviceRequest.json(fields));
    }

    @Test
    void numberOfCircuitsMustBeOne() {
        assertEquals(
                "--circuits must be a whole number from 1 to 999, not \"two\".",
                assertThrows(
                                WrongUse.class,
                                () -> DeviceRequest.json(Map.of("no", "D-1", "circuits", "two")))
                        .getMessage());
    }

    @Test
    void deviceNumberIsNeeded() {
        assertThrows(WrongUse.class, () -> DeviceRequest.json(Map.of("premises", "P-1")));
    }
}
