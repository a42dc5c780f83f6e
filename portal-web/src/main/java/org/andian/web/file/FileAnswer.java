package org.andian.web.file;

import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.file.StoredFile;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The headers under which files of strangers are handed out: a picture of ours is shown, anything
 * else is only saved, and nothing in either can run or load.
 */
final class FileAnswer {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private FileAnswer() {}

    static Map<String, String> headers(StoredFile file) {
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Map.of(
                "Content-Disposition",
                (file.inline() ? "inline" : "attachment") + "; filename*=UTF-8''" + name,
                "Content-Security-Policy",
                POLICY,
                "X-Content-Type-Options",
                "nosniff",
                "Cross-Origin-Resource-Policy",
                "same-origin",
                "Cache-Control",
                "no-store");
    }

    static void send(StoredFile file, HttpServletResponse response) throws IOException {
        headers(file).forEach(response::setHeader);
        response.setCharacterEncoding((String) null); // bytes have none
        response.setContentType(file.mediaType());
        response.setContentLength(file.bytes());
        file.body().writeTo(response.getOutputStream());
    }
}
