package org.andian.web.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The two languages of the pages, and the one a browser chose before anybody logged in. */
public final class Languages {

    public static final String COOKIE = "andian-language";

    private Languages() {}

    /**
     * @param language {@code en}; anything else, also null, is Chinese
     */
    static Locale locale(String language) {
        return "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    static Locale chosenIn(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst()
                .map(Languages::locale)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }
}
