package org.andian.web.rest;

import jakarta.ws.rs.core.HttpHeaders;

import java.util.Locale;

/** In which language a program is told what happened. */
public final class AskedLanguage {

    private AskedLanguage() {}

    /** English unless the caller asks for Chinese: programs rarely say, and logs are English. */
    public static Locale of(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                        .findFirst()
                        .filter(asked -> asked.getLanguage().equals("zh"))
                        .isPresent()
                ? Locale.SIMPLIFIED_CHINESE
                : Locale.ENGLISH;
    }
}
