package org.andian.launcher.simulate.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.launcher.simulate.electric.Sample;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class PayloadTest {

    private final Sample first = new Sample(1, Instant.parse("2026-11-22T10:00:00.030Z"), values());
    private final Sample second =
            new Sample(
                    2, Instant.parse("2026-11-22T10:00:00.030Z"), Map.of("temperature2", -500.0));

    @Test
    void oneMessageHoldsAllCircuits() {
        assertEquals(
                """
                [{"seq":7,"ts":1795341600030,"circuit":1,"values":{"residualCurrent":312.5,"arcCount":0}},\
                {"seq":7,"ts":1795341600030,"circuit":2,"values":{"temperature2":-500}}]\
                """,
                new String(Payload.of(List.of(first, second), 7), StandardCharsets.UTF_8));
    }

    @Test
    void importedReadingNamesItsDevice() {
        assertEquals(
                """
                {"device":"ZJK-0001","ts":1795341600030,"circuit":1,"values":{"residualCurrent":312.5,"arcCount":0}}\
                """,
                Payload.imported("ZJK-0001", first));
    }

    private static Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("residualCurrent", 312.5);
        values.put("arcCount", 0.0);
        return values;
    }
}
