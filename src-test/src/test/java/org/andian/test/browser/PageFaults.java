package org.andian.test.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong with a page as it lies open: how it fits, what it says, who can read it. */
final class PageFaults {

    private static final String ENGLISH_WITHOUT_CHINESE =
            """
            () => {
              const found = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const node = walker.currentNode, element = node.parentElement;
                if (/\\p{Script=Han}/u.test(node.data)
                    && !element.closest('script, style, noscript, .data, [lang^=zh]')) {
                  found.push(node.data.trim().slice(0, 40));
                }
              }
              const spoken = '[title], [placeholder], [aria-label], input[type=submit], input[type=button]';
              for (const element of document.querySelectorAll(spoken)) {
                for (const name of ['title', 'placeholder', 'aria-label', 'value']) {
                  const text = name === 'value' && !/submit|button/.test(element.type)
                      ? null : element.getAttribute(name);
                  if (text && /\\p{Script=Han}/u.test(text) && !element.closest('.data, [lang^=zh]')) {
                    found.push(name + '=' + text.slice(0, 40));
                  }
                }
              }
              return [...new Set(found)];
            }\
            """;
    private static final String MARKED_TITLE =
            "() => /[^\\s<>] · [^<>]+$/.test(document.title) && !/[<>]/.test(document.title)"
                    + " ? [] : [document.title]";
    private static final String TOO_WIDE =
            """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.body.querySelectorAll('*')]
                .filter(element => element.getBoundingClientRect().right > innerWidth + 1
                    && !element.closest('.leaflet-container'))
                .slice(0, 5)
                .map(element => element.tagName.toLowerCase() + (element.id ? '#' + element.id : '')
                    + '.' + String(element.className).trim().replace(/\\s+/g, '.'))
                .concat('scrollWidth ' + document.documentElement.scrollWidth)\
            """;

    /**
     * Words that stand beyond the edge of the window, or of a box that cuts them off without saying
     * so: what lies in a box that scrolls can be reached, and three dots tell that there is more.
     */
    private static final String OUT_OF_SIGHT =
            """
            () => {
              const aside = '.visually-hidden, .only-spoken, .ui-helper-hidden-accessible, .ui-helper-hidden,'
                  + ' .leaflet-container, svg, script, style, noscript, option, textarea';
              const isOut = (element, right) => {
                for (let box = element; box !== document.documentElement; box = box.parentElement) {
                  const style = getComputedStyle(box);
                  if (style.overflowX === 'auto' || style.overflowX === 'scroll'
                      || style.textOverflow === 'ellipsis') return false;
                  if (style.overflowX !== 'visible' && right > box.getBoundingClientRect().right + 1) return true;
                }
                return right > innerWidth + 1;
              };
              const found = new Set();
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const node = walker.currentNode, element = node.parentElement;
                if (!node.data.trim() || element.closest(aside)
                    || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
                const range = document.createRange();
                range.selectNodeContents(node);
                const right = Math.max(...[...range.getClientRects()].map(rect => rect.right));
                if (isOut(element, right)) {
                  found.add(element.tagName.toLowerCase() + '.' + element.className.trim().replace(/\\s+/g, '.')
                      + ' ' + node.data.trim().slice(0, 40));
                }
              }
              return [...found].slice(0, 8);
            }\
            """;

    private static final String TWO_PLACES =
            "() => ['.sidenav', '.tabbar'].filter("
                    + "bar => document.querySelectorAll(bar + ' .is-here').length > 1)";
    private static final String MISSING_TEXTS =
            "() => document.body.innerText.match("
                    + "/\\?\\?\\?[^?]*\\?\\?\\?|(MISSING|Missing resource)[^\\n]*/g) || []";

    /**
     * Runs axe over the page that stands, with everything it can prove; contrast on demand. A bar
     * fixed at the edge is let go meanwhile: what lies under it can be scrolled away from it, and
     * axe would take the bar for its ground.
     */
    private static final String AXE =
            """
            contrast => {
              const fixed = [...document.body.querySelectorAll('*')]
                  .filter(element => getComputedStyle(element).position === 'fixed');
              fixed.forEach(element => { element.style.position = 'static'; });
              return axe.run(document, {
                resultTypes: ['violations'],
                rules: {'color-contrast': {enabled: contrast}}
              }).then(result => result.violations.map(violation => violation.id + ': '
                + violation.nodes.slice(0, 3).map(node => node.target.join(' ')).join(' | ')))
              .finally(() => fixed.forEach(element => { element.style.position = ''; }));
            }\
            """;

    private PageFaults() {}

    /** Faults of the page as it is shown now, by kind; empty where there is none. */
    static Map<String, Object> of(Visitor visitor, String language) {
        Page page = visitor.page();
        Map<String, Object> faults = new TreeMap<>();
        note(faults, "too wide", page.evaluate(TOO_WIDE));
        note(faults, "two places in the menu", page.evaluate(TWO_PLACES));
        note(faults, "out of sight", page.evaluate(OUT_OF_SIGHT));
        note(faults, "missing texts", page.evaluate(MISSING_TEXTS));
        note(faults, "complaints", visitor.complaints());
        note(faults, "title", page.evaluate(MARKED_TITLE));
        if (language.equals("en")) {
            note(faults, "Chinese in English", page.evaluate(ENGLISH_WITHOUT_CHINESE));
        }
        return faults;
    }

    /**
     * What axe-core holds against the page as it is shown now.
     *
     * @param contrast whether colours are looked at too: the dearest of its rules
     */
    static List<?> unreadable(Page page, boolean contrast) {
        boolean isThere = (boolean) page.evaluate("() => Boolean(window.axe)");
        if (!isThere) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<?>) page.evaluate(AXE, contrast);
    }

    static void note(Map<String, Object> faults, String name, Object found) {
        if (!((List<?>) found).isEmpty()) {
            faults.put(name, found);
        }
    }
}
