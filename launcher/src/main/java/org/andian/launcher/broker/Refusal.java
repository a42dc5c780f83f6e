package org.andian.launcher.broker;

import org.andian.launcher.Json;

/**
 * Something the broker did not allow; equal refusals within a second are told once, with their
 * number.
 *
 * @param username as the stranger gave it, empty for none
 * @param remote address without port
 * @param topic in MQTT's own notation, empty where none is meant
 */
record Refusal(Kind kind, String username, String clientId, String remote, String topic) {

    private static final int LONGEST = 128;

    enum Kind {
        badCredentials,
        forbiddenTopic,
        tooLarge,
        /** None: the device sent more than its share and was made to wait. */
        slowed,
        other
    }

    /** Names come from strangers: they are cut, so that one refusal stays one small message. */
    Refusal {
        username = cut(username);
        clientId = cut(clientId);
        remote = cut(remote);
        topic = cut(topic);
    }

    static Refusal of(Kind kind, Caller caller, String topic) {
        return new Refusal(kind, caller.username(), caller.clientId(), caller.remote(), topic);
    }

    /**
     * What counts as the same: the client id is left out, since many clients make up a new one each
     * time.
     */
    Refusal key() {
        return new Refusal(kind, username, "", remote, topic);
    }

    /**
     * One object, as the portal's decoder for reports of the broker takes it.
     *
     * @param at epoch ms
     */
    String json(long at, long count) {
        return """
        {"at": %d, "kind": "%s", "username": %s, "clientId": %s, "remote": %s, "topic": %s, "count": %d}\
        """
                .formatted(
                        at,
                        kind,
                        Json.quote(username),
                        Json.quote(clientId),
                        Json.quote(remote),
                        Json.quote(topic),
                        count);
    }

    private static String cut(String text) {
        String given = text == null ? "" : text;
        return given.length() <= LONGEST ? given : given.substring(0, LONGEST);
    }
}
