package org.andian.portal.notification;

/** How the connection to the mail server is protected. STARTTLS is demanded, not merely tried. */
public enum Security {
    NONE("smtp", 25),
    STARTTLS("smtp+starttls", 587),
    TLS("smtps", 465);

    private final String scheme;
    private final int usualPort;

    Security(String scheme, int usualPort) {
        this.scheme = scheme;
        this.usualPort = usualPort;
    }

    /** In an address such as {@code smtps://mail.example.com}. */
    public String scheme() {
        return scheme;
    }

    public int usualPort() {
        return usualPort;
    }
}
