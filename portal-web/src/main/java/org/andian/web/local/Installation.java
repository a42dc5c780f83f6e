package org.andian.web.local;

/** What kind of installation runs here. */
final class Installation {

    private Installation() {}

    static boolean isDemo() {
        return "1".equals(System.getenv("PORTAL_DEMO"));
    }
}
