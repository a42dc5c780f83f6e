package org.andian.test.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

import org.andian.test.Populated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a table is posted that no button of its page would send: never a failure, never more rows.
 */
class HostileTablesIT {

    private static final int ROWS = 20;
    private static final Pattern TABLE =
            Pattern.compile("cw\\(\"DataTable\",[^{]*\\{id:\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("csp\\.init\\('([^']+)'");
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]* value=\"([^\"]+)\"");
    private static final Pattern SHOWN = Pattern.compile("<tr[^>]* data-ri=\"(\\d+)\"");

    /** Behind the table's id; none of them is a place or a size that the page offers. */
    private static final List<String> POSTED =
            List.of(
                    "_first=x _rows=20",
                    "_first=-1 _rows=20",
                    "_first=1e3 _rows=20",
                    "_first=1.5 _rows=20",
                    "_first=2147483647 _rows=20",
                    "_first=2147483648 _rows=20",
                    "_first=99999999999999999999 _rows=20",
                    "_first= _rows=20",
                    "_rows=20",
                    "_first=0 _rows=5000",
                    "_first=0 _rows=-1",
                    "_first=0 _rows=x",
                    "_first=0 _rows=*",
                    "_first=0 _rows=",
                    "_first=0",
                    "_first=0 _rows=20 _page=x",
                    "_first=0 _rows=20 _scrolling=true _scrollOffset=x",
                    "_first=0 _rows=20 _scrolling=true _scrollOffset=-9",
                    "_first=0 _rows=20 _scrolling=true _scrollOffset=2147483647",
                    "_first=0 _rows=20 _scrolling=true _virtualScrolling=true",
                    "_first=0 _rows=20 _clientCache=true",
                    "_first=0 _rows=20 _rowExpansion=true _expandedRowIndex=x",
                    "_first=0 _rows=20 _rowExpansion=true _expandedRowIndex=0",
                    "_first=0 _rows=20 _cellInfo=0,0 _cellEditInit=true",
                    "_first=0 _rows=20 _rowEditAction=save _rowEditIndex=x",
                    "_first=0 _rows=20 _addrow=true",
                    "_first=0 _rows=20 _rowreorder=true _fromIndex=x _toIndex=0",
                    "_first=0 _rows=20 _resizableColumnState=x",
                    "_first=0 _rows=20 _sorting=true _sortKey=nosuch _sortDir=1",
                    "_first=0 _rows=20 _sorting=true _sortKey=class _sortDir=1",
                    "_first=0 _rows=20 _sorting=true _sortKey=x.y _sortDir=1",
                    "_first=0 _rows=20 _sorting=true _sortKey= _sortDir=x",
                    "_first=0 _rows=20 _sorting=true _sortKey=nosuch,nosuch _sortDir=1,1",
                    "_first=0 _rows=20 _sorting=true",
                    "_first=0 _rows=20 _selection=x",
                    "_first=0 _rows=20 _selection=99999999999999999999,x");

    private final Populated portal = Populated.portal();

    @ParameterizedTest
    @CsvSource({
        "t-city, /alarm/list.xhtml",
        "t-city, /alarm/events.xhtml",
        "t-city, /device/list.xhtml",
        "t-city, /premises/list.xhtml",
        "t-city, /statistic/rows.xhtml?period=THIS_MONTH&rows=VENUE_GROUP&indicators=premises"
                + "&cell=*~*~premises~NUMERATOR~CURRENT",
        "t-security, /users/list.xhtml",
        "t-security, /users/requests.xhtml",
        "t-audit, /audit/list.xhtml",
        "t-system, /intake/list.xhtml",
        "t-system, /notification/delivery.xhtml",
    })
    void aForeignPlaceOrSizeShowsTheFirstPage(String login, String address) {
        Map<String, String> wrong = new TreeMap<>();
        try (Visitor visitor =
                Chromium.shared().visitor(portal.node()).login(login, Populated.PASSWORD)) {
            String page = visitor.page().request().get(address).text();
            List<String> tables = TABLE.matcher(page).results().map(one -> one.group(1)).toList();
            assertFalse(tables.isEmpty(), address);
            for (String table : tables) {
                for (String posted : POSTED) {
                    fault(post(visitor, address, page, table, posted))
                            .findFirst()
                            .ifPresent(fault -> wrong.put(table + " " + posted, fault));
                }
            }
        }
        assertEquals(Map.of(), wrong);
    }

    private static Stream<String> fault(APIResponse answer) {
        String text = answer.text();
        List<Integer> shown =
                SHOWN.matcher(text).results().map(row -> Integer.parseInt(row.group(1))).toList();
        return Stream.of(
                        answer.status() == 200 ? "" : "status " + answer.status(),
                        text.contains("<partial-response") ? "" : text,
                        text.contains("<redirect") ? text : "",
                        shown.size() <= ROWS ? "" : shown.size() + " rows",
                        shown.isEmpty() || shown.getFirst() == 0 ? "" : "from " + shown.getFirst())
                .filter(fault -> !fault.isEmpty());
    }

    private static APIResponse post(
            Visitor visitor, String address, String page, String table, String posted) {
        FormData form =
                FormData.create()
                        .set("jakarta.faces.partial.ajax", "true")
                        .set("jakarta.faces.source", table)
                        .set("jakarta.faces.partial.execute", table)
                        .set("jakarta.faces.partial.render", table)
                        .set(table, table)
                        .set(table + "_pagination", "true")
                        .set(table + "_skipChildren", "true")
                        .set(table + "_encodeFeature", "true")
                        .set("primefaces.nonce", found(NONCE, page))
                        .set("jakarta.faces.ViewState", found(VIEW_STATE, page));
        for (String one : posted.split(" ")) {
            String[] parts = one.split("=", 2);
            form.set(table + parts[0], parts[1]);
        }
        return visitor.page()
                .request()
                .post(
                        address,
                        RequestOptions.create()
                                .setHeader("Faces-Request", "partial/ajax")
                                .setMaxRedirects(0)
                                .setForm(form));
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertTrue(matcher.find(), () -> pattern + " in " + page);
        return matcher.group(1);
    }
}
