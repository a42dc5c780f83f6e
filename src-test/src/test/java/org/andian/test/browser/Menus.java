package org.andian.test.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Choices of one among several, as a person takes one. */
final class Menus {

    /** Two frames on, what was scrolled has been told; it would close an open choice. */
    private static final String LIES_STILL =
            "() => new Promise(on => requestAnimationFrame(() => requestAnimationFrame(on)))";

    private Menus() {}

    /** Waits until the page has told that it was scrolled. */
    static void awaitStill(Page page) {
        page.evaluate(LIES_STILL);
    }

    /**
     * Opens a choice and takes the first line that holds a text.
     *
     * @param id of the choice
     */
    static void choose(Page page, String id, String label) {
        Locator menu = page.locator("[id='" + id + "']");
        menu.scrollIntoViewIfNeeded();
        awaitStill(page);
        menu.click();
        page.locator("[id='" + id + "_panel'] li")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
    }
}
