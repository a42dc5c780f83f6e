package org.andian.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** Where somebody is led who asks without encryption, by the host he names. */
class PlainHttpTest {

    /**
     * For localhost, *.office.example, portal.example, 127.0.0.1 by no name, 192.0.2.7 and
     * 2001:db8::7.
     */
    private static final String CERTIFICATE =
            """
            -----BEGIN CERTIFICATE-----
            MIIBwzCCAWmgAwIBAgIUTpbgA4pAIn2cZB630+37ZGynKw4wCgYIKoZIzj0EAwIw
            ETEPMA0GA1UEAwwGcG9ydGFsMB4XDTI2MTEyOTA1MzM1NloXDTM2MTEyNjA1MzM1
            NlowETEPMA0GA1UEAwwGcG9ydGFsMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE
            0tYyxWERoMjtJlnulBmDcPMPWIk6MbqZN1tEQp77Rt1HdwImLX9BoQl0INJepq1R
            Yj1aRiztAsZGjMVkuCgw8qOBnjCBmzAdBgNVHQ4EFgQUBBjLNI/KRkD3G9307wE+
            6pZ9MmkwHwYDVR0jBBgwFoAUBBjLNI/KRkD3G9307wE+6pZ9MmkwTgYDVR0RBEcw
            RYIJbG9jYWxob3N0ghAqLm9mZmljZS5leGFtcGxlgg5wb3J0YWwuZXhhbXBsZYcE
            wAACB4cQIAENuAAAAAAAAAAAAAAABzAJBgNVHRMEAjAAMAoGCCqGSM49BAMCA0gA
            MEUCIQCPB6y8F8o+kbEo7tMLa+LPOlTcZ6o8Vim9SCo1RDkHHQIgGfaGPSJphst5
            a3QNiU5tyQCauRkXeJzc++L672PTvRs=
            -----END CERTIFICATE-----
            """;

    @ParameterizedTest
    @CsvSource({
        "portal.example, portal.example",
        "PORTAL.example, PORTAL.example",
        "fire.office.example, fire.office.example",
        "192.0.2.7, 192.0.2.7",
        "[2001:db8::7], [2001:db8::7]",
        "2001:db8::7, [2001:db8::7]",
        "[2001:DB8:0:0:0:0:0:7], [2001:DB8:0:0:0:0:0:7]",
        "[2001:db8::7%eth0], [2001:db8::7]",
    })
    void theHostAskedForIsKept(String asked, String host) {
        assertEquals(host, host(asked, "192.0.2.7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example/portal.example",
                "portal.example.evil.example",
                "a.b.office.example",
                ".office.example",
                "evil/.office.example",
                "3221225985#.office.example",
                "who@.office.example",
                "evil\\.office.example",
                "[2001:db8::8]",
                "[evil.example]",
                "[",
                "[]",
                ":",
                "[2001:db8::7]evil.example",
                "[[2001:db8::7]]",
                "192.0.2.8",
                "",
            })
    void nobodyIsLedToAHostTheCertificateDoesNotKnow(String asked) {
        assertEquals("portal.example", host(asked, "192.0.2.7"));
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7", "2001:db8:0:0:0:0:0:7", "2001:db8:0:0:0:0:0:7%eth0"})
    void anAddressOfOursIsWrittenAsInAddresses(String own) {
        String bare = own.replaceFirst("%.*", "");
        assertEquals(bare.contains(":") ? "[" + bare + "]" : bare, OwnCertificate.inAddress(own));
    }

    private static String host(String asked, String local) {
        return PlainHttp.host(request(asked, local), new OwnCertificate(certificate(), null));
    }

    private static HttpServletRequest request(String asked, String local) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        PlainHttpTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (request, method, arguments) ->
                                switch (method.getName()) {
                                    case "getServerName" -> asked;
                                    case "getLocalAddr" -> local;
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    method.getName());
                                });
    }

    private static X509Certificate certificate() {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(
                                    new ByteArrayInputStream(
                                            CERTIFICATE.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
