package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** How whoever may names whom to tell at a premises. */
final class ContactForm {

    private ContactForm() {}

    static void add(Visitor manager, String premises, String phone, String mail) {
        Page page = manager.page();
        page.navigate("/premises/contacts.xhtml?code=" + premises);
        page.locator("[id='begin'] button").click();
        page.locator("[id='draft:name']").fill("王师傅");
        page.locator("[id='draft:phone']").fill(phone);
        page.locator("[id='draft:mail']").fill(mail);
        page.locator("[id='draft'] .form-end button").last().click();
        assertThat(page.locator("[id='list:rows']")).containsText(phone);
    }
}
