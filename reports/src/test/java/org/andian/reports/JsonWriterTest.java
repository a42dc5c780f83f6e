package org.andian.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

class JsonWriterTest {

    @Test
    void columnsKeepTheirPathAndCellsTheirType() throws IOException {
        List<List<Object>> rows =
                List.of(
                        Arrays.asList(
                                "\"</script>\n", Instant.parse("2026-11-22T06:02:11Z"), 0.97249),
                        Arrays.asList(null, null, null));
        Table table =
                new Table(
                                "率",
                                "t-city",
                                Sample.CHINA,
                                List.of(
                                        Column.text("县区"),
                                        Column.time("时间"),
                                        Column.percent("率", 1).under("整改")),
                                rows::iterator)
                        .withTotals(List.of(Arrays.asList("合计", null, 1)));
        assertEquals(
                """
                {"title":"率","note":"t-city","columns":[{"headings":["县区"],"type":"text","unit":"","decimals":0},\
                {"headings":["时间"],"type":"time","unit":"","decimals":0},\
                {"headings":["整改","率"],"type":"percent","unit":"","decimals":1}],"rows":[
                ["\\"\\u003c/script\\u003e\\n","2026-11-22T06:02:11Z",0.97249],
                [null,null,null]],"totals":[
                ["合计",null,1]],"explanations":[]}
                """,
                json(table));
    }

    private static String json(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonWriter().write(table, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
