package org.andian.test;

/** What an answer of the REST is in a {@link PermissionTable}: yes, no, or a status of its own. */
public final class PermissionAnswers {

    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private PermissionAnswers() {}

    public static String answered(Rest.Reply reply) {
        return switch (reply.status()) {
            case OK, 201 -> "yes";
            case 403, 404 -> "no";
            default -> Integer.toString(reply.status());
        };
    }

    /** Of an act that cannot be: whoever may do it is told why, and nothing is done. */
    public static String wouldHave(Rest.Reply reply) {
        return reply.status() == CONFLICT ? "yes" : answered(reply);
    }

    /** Whether the answer tells something. */
    public static String holds(Rest.Reply reply, String what) {
        return reply.status() == OK ? reply.body().contains(what) ? "yes" : "no" : answered(reply);
    }

    /** Whether the figure of the whole table is more than nothing. */
    public static String counts(Rest.Reply reply) {
        return reply.status() == OK
                ? reply.json()
                                        .getAsJsonObject("totals")
                                        .getAsJsonArray("cells")
                                        .get(0)
                                        .getAsJsonObject()
                                        .get("numerator")
                                        .getAsLong()
                                > 0
                        ? "yes"
                        : "no"
                : answered(reply);
    }
}
