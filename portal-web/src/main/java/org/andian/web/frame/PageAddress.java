package org.andian.web.frame;

import org.primefaces.PrimeFaces;

/** The address of a page whose reader narrows or sorts it without opening it again. */
public final class PageAddress {

    private PageAddress() {}

    /**
     * Told to the browser with the answer to what it asked, where it did; the page's {@code
     * oncomplete} puts it into the address bar.
     *
     * @param address such as {@code ?q=mall&sort=name-}
     */
    public static void tell(String address) {
        if (PrimeFaces.current().isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam("address", address);
        }
    }
}
