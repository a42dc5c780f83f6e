package org.andian.test.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

import org.andian.test.Populated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.function.Consumer;

/**
 * What a page asks of itself may come when an act of its reader has led him to another one: it is
 * answered by nothing, since whatever is answered happens to the page he goes to.
 */
class LateQuestionsIT {

    private final Populated portal = Populated.portal();
    private final Visitor visitor =
            Chromium.shared().visitor(portal.node()).login("t-city", Populated.PASSWORD);

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void editedPremises() {
        String code = Populated.fresh("LQ-EDIT");
        portal.premises(code, "140802");
        assertNothingFor(
                "/premises/edit.xhtml?code=" + code,
                page -> page.locator("[id='premises:save']").click());
    }

    @Test
    void closedPremises() {
        String code = Populated.fresh("LQ-CLOSE");
        portal.premises(code, "140802");
        assertNothingFor(
                "/premises/change.xhtml?code=" + code,
                page -> {
                    page.locator("[id='close:reason']").fill("gone");
                    page.locator("[id='close'] .form-end button").click();
                    page.locator(".ui-confirmdialog-yes:visible").click();
                });
    }

    @Test
    void retiredDevice() {
        String no = Populated.fresh("LQ-RETIRE");
        portal.publisher(no, "T-SCHOOL");
        assertNothingFor(
                "/device/change.xhtml?no=" + no,
                page -> {
                    page.locator("[id='retire:reason']").fill("gone");
                    page.locator("[id='retire:do']").click();
                    page.locator(".ui-confirmdialog-yes:visible").click();
                });
    }

    private void assertNothingFor(String address, Consumer<Page> act) {
        Page page = visitor.page();
        page.navigate(address);
        page.waitForFunction("() => PrimeFaces.csp.NONCE_VALUE");
        String nonce = (String) page.evaluate("() => PrimeFaces.csp.NONCE_VALUE");
        String state = page.locator("input[name='jakarta.faces.ViewState']").first().inputValue();
        String early = ask(address, nonce, state).text();
        assertTrue(early.contains("<update id=\"clock\""), early);

        visitor.turn(() -> act.accept(page));
        assertFalse(page.url().endsWith(address), page.url());

        APIResponse late = ask(address, nonce, state);
        assertEquals(200, late.status(), late.text());
        assertTrue(late.text().contains("<partial-response"), late.text());
        assertFalse(late.text().matches("(?s).*<(redirect|error|update|eval).*"), late.text());
    }

    private APIResponse ask(String address, String nonce, String state) {
        return visitor.page()
                .request()
                .post(
                        address,
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setHeader("Faces-Request", "partial/ajax")
                                .setForm(
                                        FormData.create()
                                                .set("jakarta.faces.partial.ajax", "true")
                                                .set("jakarta.faces.source", "ticks")
                                                .set("jakarta.faces.partial.execute", "ticks")
                                                .set("jakarta.faces.partial.render", "clock")
                                                .set("ticks", "ticks")
                                                .set("unasked", "1")
                                                .set("primefaces.nonce", nonce)
                                                .set("jakarta.faces.ViewState", state)));
    }
}
