package org.andian.web.system;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.web.frame.OwnCertificate;
import org.andian.web.frame.PlainHttp;
import org.andian.web.frame.QrCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * How a telephone or a browser trusts this installation's certificates, in both languages, and the
 * authority's certificate itself. The only page that is shown without encryption, so it has no
 * script, no session and nothing of its visitor; a person compares the fingerprint with the one the
 * administrator tells.
 */
@WebServlet({PlainHttp.TRUST, PlainHttp.TRUST + "/andian-ca.crt"})
public class TrustPage extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final String WORDS = "org.andian.web.messages";
    private static final List<Locale> LANGUAGES =
            List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final List<String> STEPS =
            List.of("trust.android", "trust.iphone", "trust.desk", "trust.device");

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="UTF-8"/><title>%1$s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <style>body{font:16px/1.6 sans-serif;max-width:40rem;margin:0 auto;padding:1rem;color:#222}
            code{word-break:break-all}svg{width:12rem;height:12rem}a{color:#0b4f8a}</style></head><body>
            <main>%2$s<p><svg viewBox="0 0 %3$d %3$d" role="img" aria-label="QR"><path d="%4$s"/></svg></p>
            <p><code>%5$s</code></p></main></body></html>
            """;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<OwnCertificate> own =
                OwnCertificate.ofEnvironment().filter(one -> !one.isOfOffice());
        if (own.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getServletPath().equals(PlainHttp.TRUST)) {
            sendPage(request, response, own.get());
        } else {
            sendCertificate(response, own.get());
        }
    }

    private static void sendPage(
            HttpServletRequest request, HttpServletResponse response, OwnCertificate own)
            throws IOException {
        String address = address(request, own);
        QrCode code = QrCode.of(address);
        StringBuilder text = new StringBuilder();
        LANGUAGES.forEach(language -> text.append(section(language, own.fingerprint())));
        String title = words(Locale.SIMPLIFIED_CHINESE).getString("trust.title");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action"
                        + " 'none'; frame-ancestors 'none'");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream()
                .write(
                        PAGE.formatted(title, text, code.size(), code.path(), address)
                                .getBytes(StandardCharsets.UTF_8));
    }

    /** Where a telephone finds this page: it trusts nothing here yet, hence without encryption. */
    static String address(HttpServletRequest request, OwnCertificate own) {
        return "http://"
                + PlainHttp.host(request, own)
                + ":"
                + System.getenv().getOrDefault("PORTAL_HTTP_PORT", "8080")
                + PlainHttp.TRUST;
    }

    private static String section(Locale language, String fingerprint) {
        ResourceBundle words = words(language);
        StringBuilder text =
                new StringBuilder("<section lang=\"" + language.toLanguageTag() + "\">");
        text.append("<h1>").append(words.getString("trust.title")).append("</h1><p>");
        text.append(words.getString("trust.why"))
                .append("</p><p><a href=\"/trust/andian-ca.crt\">");
        text.append(words.getString("trust.take")).append("</a></p><p>");
        text.append(words.getString("trust.compare"));
        text.append("<br/><code>").append(fingerprint).append("</code></p><ul>");
        STEPS.forEach(step -> text.append("<li>").append(words.getString(step)).append("</li>"));
        return text.append("</ul></section>").toString();
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(WORDS, language);
    }

    private static void sendCertificate(HttpServletResponse response, OwnCertificate own)
            throws IOException {
        try {
            byte[] bytes = own.authority().getEncoded();
            response.setContentType("application/x-x509-ca-cert");
            response.setHeader("Content-Disposition", "attachment; filename=\"andian-ca.crt\"");
            response.getOutputStream().write(bytes);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read can be written.", e);
        }
    }
}
