package org.andian.portal.bulk;

/** What a new device or person logs in with, told this once. */
public record Secret(String name, String login, String password) {

    /** Says nothing into a log. */
    @Override
    public String toString() {
        return "Secret[" + login + "]";
    }
}
