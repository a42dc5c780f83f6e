package org.andian.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What an error page says about an address that a door refused, in the words of its reason. */
@Named("refusedAddress")
@RequestScoped
public class RefusedAddress {

    private static final String ATTRIBUTE = "org.andian.refusal";

    @Inject private HttpServletRequest request;

    /** For the error page that the container forwards this request to. */
    static void keep(HttpServletRequest request, String words) {
        request.setAttribute(ATTRIBUTE, words);
    }

    /** Null where no door refused: the page's own words stand alone then. */
    public String getWords() {
        return (String) request.getAttribute(ATTRIBUTE);
    }
}
