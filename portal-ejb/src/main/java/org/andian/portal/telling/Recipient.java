package org.andian.portal.telling;

/**
 * Somebody to be told.
 *
 * @param person what he is known by, such as {@code account:7}
 * @param who his name as it is shown
 * @param accountId whose inbox, null for none
 * @param phone of a mobile phone, null for none
 * @param mail null for none
 * @param language {@code zh} or {@code en}
 */
record Recipient(
        String person, String who, Long accountId, String phone, String mail, String language) {

    /** What stands on the letter; null where this way does not lead to him. */
    String address(Way way) {
        return switch (way) {
            case INBOX -> accountId == null ? null : "";
            case MAIL -> mail;
            case SMS -> phone;
            case WECOM, DINGTALK, FEISHU -> person.equals(robot(way)) ? "" : null;
            case PUSH, HOOK, NONE -> null;
        };
    }

    /** Whether anything leads to him. */
    boolean isReachable() {
        return accountId != null || phone != null || mail != null;
    }

    /** The group a robot speaks in; of no person. */
    static Recipient ofRobot(Way way) {
        return new Recipient(robot(way), way.kind(), null, null, null, "zh");
    }

    private static String robot(Way way) {
        return "robot:" + way.kind();
    }
}
